// The rules for style sheets. `cargo xtask test --only lint` applies them.

/** A colour that is written out, in hexadecimal or by a function. `color-named` finds the others. */
const WRITTEN_COLOURS = [/#[0-9a-f]{3,8}\b/i, /\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(/i];

/** A side that is right only for one direction of the script. */
const PHYSICAL_SIDE = /(?<![\w-])(left|right)(?![\w-])/i;

/** One value of a shorthand: a word, or a function with its arguments. */
const ONE = String.raw`(?:[^\s()]+|[^\s()]*\((?:[^()]|\([^()]*\))*\))`;

/** Four values of which the second, for the right side, differs from the fourth, for the left. */
const UNEQUAL_SIDES = new RegExp(String.raw`^${ONE}\s+(${ONE})\s+${ONE}\s+(?!\1$)${ONE}$`);

export default {
  plugins: ["stylelint-plugin-logical-css"],
  reportDescriptionlessDisables: true,
  reportNeedlessDisables: true,
  rules: {
    // The timeline turns with the direction of the script.
    "logical-css/require-logical-properties": [
      true,
      // Too few browsers have overflow-inline and overflow-block.
      { ignore: ["overflow-x", "overflow-y"] },
    ],
    "logical-css/require-logical-keywords": true,
    // A host page, and the dark theme, set each colour by a custom property.
    "color-named": "never",
    "declaration-property-value-disallowed-list": [
      {
        // Of a mask only the opacity counts.
        "/^(?!--|mask)/": [...WRITTEN_COLOURS, PHYSICAL_SIDE],
        "/^mask/": [PHYSICAL_SIDE],
        // Gradients have no logical sides: these two properties name them for each direction.
        "/^--(?!to-(end|start)$)/": [PHYSICAL_SIDE],
        "/^(margin|padding|inset|scroll-margin|scroll-padding|border-(color|style|width))$/": [
          UNEQUAL_SIDES,
        ],
      },
      {
        message: (property, value) =>
          `"${property}: ${value}" has a written colour (use a custom property), or a left or right side (use a logical property or value; in a gradient var(--to-end))`,
      },
    ],
    // The timeline fits its own box, not the window: @container in place of @media.
    "media-feature-name-disallowed-list": [["/width$/", "/height$/", "/aspect-ratio$/"]],
    // A host page can override every rule.
    "declaration-no-important": true,
  },
};
