// The texts of the page in its three languages.

import { ar } from "./ar.js";
import { en } from "./en.js";
import { fr } from "./fr.js";

export const TEXTS = { ar, fr, en };
