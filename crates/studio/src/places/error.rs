//! What stands in the way of opening or saving, in sentences.

use masar_edit::{Lang, describe_error};
use masar_places::{DiskError, Obstacle, ReadError, Refusal};

use super::open::{Notice, OpenError};

/// Returns the sentence in a language.
fn in_lang(lang: Lang, [ar, fr, en]: [&'static str; 3]) -> &'static str {
    match lang {
        Lang::Ar => ar,
        Lang::Fr => fr,
        Lang::En => en,
    }
}

/// Returns why a place refuses, and what a person can do.
pub fn refusal(refusal: Refusal, lang: Lang) -> String {
    let texts = match refusal {
        Refusal::SignIn => [
            "يطلب الخادم تسجيل الدخول، أو أن كلمة المرور أو الرمز غير صحيح أو انتهت صلاحيته. سجّل الدخول من جديد.",
            "Le serveur demande une identification, ou le mot de passe ou le jeton est faux ou a expiré. Identifiez-vous de nouveau.",
            "The server asks you to sign in, or the password or the token is wrong or has expired. Sign in again.",
        ],
        Refusal::Forbidden => [
            "لا تملك حق الكتابة هنا. اطلب هذا الحق من مسؤول الخادم، أو اختر مكانا آخر.",
            "Vous n’avez pas le droit d’écrire ici. Demandez-le à la personne qui gère le serveur, ou choisissez un autre lieu.",
            "You may not write here. Ask the person who runs the server for the right, or choose another place.",
        ],
        Refusal::NoFolder => [
            "المجلد غير موجود. أنشئه على الخادم، أو صحّح العنوان.",
            "Le dossier n’existe pas. Créez-le sur le serveur, ou corrigez l’adresse.",
            "The folder does not exist. Create it on the server, or correct the address.",
        ],
        Refusal::ReadOnly => [
            "لا يقبل الخادم الكتابة في هذا العنوان. اطلب من مسؤول الخادم فتح المجلد بواسطة WebDAV، أو اختر مكانا آخر.",
            "Le serveur n’accepte pas d’écriture à cette adresse. Demandez que le dossier soit ouvert par WebDAV, ou choisissez un autre lieu.",
            "The server accepts no writing at this address. Ask for the folder to be opened by WebDAV, or choose another place.",
        ],
        Refusal::TooLarge => [
            "الملف أكبر مما يقبله الخادم. اطلب رفع الحد، أو وزّع الأحداث على عدة صفحات.",
            "Le fichier est plus grand que ce que le serveur accepte. Demandez une limite plus haute, ou répartissez les événements en plusieurs pages.",
            "The file is larger than the server accepts. Ask for a higher limit, or divide the events into several pages.",
        ],
        Refusal::Locked => [
            "الملف مقفل لأن شخصا أو برنامجا آخر يستعمله. انتظر قليلا ثم احفظ من جديد.",
            "Le fichier est verrouillé : une autre personne ou un autre programme l’utilise. Attendez, puis enregistrez de nouveau.",
            "The file is locked, because somebody or another program uses it. Wait a little, then save again.",
        ],
        Refusal::TooMany => [
            "الطلبات كثيرة جدا في الوقت الحالي. انتظر بضع دقائق ثم احفظ من جديد.",
            "Trop de demandes pour le moment. Attendez quelques minutes, puis enregistrez de nouveau.",
            "There are too many requests for now. Wait a few minutes, then save again.",
        ],
        Refusal::Full => [
            "لم يبق مكان للتخزين. احذف ما لا تحتاج إليه، أو اختر مكانا آخر.",
            "Il n’y a plus de place. Libérez-en, ou choisissez un autre lieu.",
            "There is no room left. Make some, or choose another place.",
        ],
        Refusal::StampRefused => [
            "أرسل الخادم نسخة قديمة من الملف، فلم يُكتب شيء. احفظ من جديد بعد بضع ثوان.",
            "Le serveur a renvoyé une ancienne version du fichier : rien n’a été écrit. Enregistrez de nouveau dans quelques secondes.",
            "The server has sent an old version of the file, so nothing was written. Save again in a few seconds.",
        ],
        Refusal::Unanswered => [
            "لم يُكتب الملف، وهو كما كان. احفظ من جديد.",
            "Le fichier n’a pas été écrit, il est comme avant. Enregistrez de nouveau.",
            "The file was not written and is as it was before. Save again.",
        ],
        Refusal::Status(status) => return unexpected_status(status, lang),
    };
    in_lang(lang, texts).to_owned()
}

fn unexpected_status(status: u16, lang: Lang) -> String {
    let texts = [
        "رفض الخادم الطلب (الرمز {}). احفظ من جديد لاحقا، أو اختر مكانا آخر.",
        "Le serveur refuse (code {}). Enregistrez de nouveau plus tard, ou choisissez un autre lieu.",
        "The server refuses (status {}). Save again later, or choose another place.",
    ];
    in_lang(lang, texts).replace("{}", &status.to_string())
}

/// Returns why a file could not be read, and what a person can do.
pub fn read_error(error: &ReadError, lang: Lang) -> String {
    let texts = match error {
        ReadError::NotFound => [
            "لا يوجد ملف في هذا العنوان. صحّح العنوان، أو أنشئ خطا زمنيا جديدا واحفظه فيه.",
            "Il n’y a pas de fichier à cette adresse. Corrigez-la, ou créez une nouvelle frise et enregistrez-la à cette adresse.",
            "There is no file at this address. Correct it, or create a new timeline and save it there.",
        ],
        ReadError::Refused(Refusal::Forbidden) => [
            "لا يسمح الخادم بقراءة هذا الملف. اطلب الإذن من مسؤول الخادم.",
            "Le serveur ne permet pas de lire ce fichier. Demandez-en le droit à la personne qui le gère.",
            "The server does not permit that this file is read. Ask the person who runs it for the right.",
        ],
        ReadError::Refused(cause) => return refusal(*cause, lang),
        ReadError::NoResponse(_) => [
            "لا يجيب الخادم. تحقق من الاتصال بالشبكة ثم حاول من جديد.",
            "Le serveur ne répond pas. Vérifiez la connexion au réseau, puis réessayez.",
            "The server does not answer. Check the connection to the network, then try again.",
        ],
        ReadError::Unexpected(_) => [
            "ليس في جواب الخادم ما يُنتظر منه. تحقق من العنوان.",
            "La réponse du serveur n’est pas celle qui est attendue. Vérifiez l’adresse.",
            "The answer of the server is not the expected one. Check the address.",
        ],
    };
    in_lang(lang, texts).to_owned()
}

/// Returns what stands between this page and a server of another origin.
pub fn obstacle(obstacle: Obstacle, lang: Lang) -> String {
    let (texts, name) = match obstacle {
        Obstacle::Unreachable => (
            [
                "لا يجيب الخادم في هذا العنوان. تحقق من العنوان ومن الاتصال بالشبكة.",
                "Aucun serveur ne répond à cette adresse. Vérifiez l’adresse et la connexion au réseau.",
                "No server answers at this address. Check the address and the connection to the network.",
            ],
            "",
        ),
        Obstacle::Origin => (
            [
                "يجيب الخادم، لكنه لا يسمح لصفحات هذا الموقع بقراءة الملف. أعطِ مسؤول الخادم هذا السطر:",
                "Le serveur répond, mais ne permet pas aux pages de ce site de lire le fichier. Donnez cette ligne à la personne qui le gère :",
                "The server answers, but does not permit that pages of this site read the file. Give this line to the person who runs it:",
            ],
            "",
        ),
        Obstacle::Preflight => (
            [
                "يرفض الخادم الطلب OPTIONS الذي يسبق كل كتابة لأنه يطلب كلمة مرور. على مسؤول الخادم أن يجيب عنه دون كلمة مرور.",
                "Le serveur refuse la demande OPTIONS qui précède chaque écriture, car il exige un mot de passe. La personne qui le gère doit y répondre sans mot de passe.",
                "The server refuses the request OPTIONS that comes before each write, because it wants a password. The person who runs it has to have it answered without one.",
            ],
            "",
        ),
        Obstacle::Method(name) => (
            [
                "لا يسمح الخادم لهذا الموقع بالطريقة {}. أعطِ مسؤول الخادم هذا السطر:",
                "Le serveur ne permet pas à ce site la méthode {}. Donnez cette ligne à la personne qui le gère :",
                "The server does not permit this site the method {}. Give this line to the person who runs it:",
            ],
            name,
        ),
        Obstacle::Header(name) => (
            [
                "لا يقبل الخادم من هذا الموقع الحقل {}. أعطِ مسؤول الخادم هذا السطر:",
                "Le serveur n’accepte pas de ce site l’en-tête {}. Donnez cette ligne à la personne qui le gère :",
                "The server does not accept the header {} from this site. Give this line to the person who runs it:",
            ],
            name,
        ),
        Obstacle::HiddenTag => (
            [
                "يخفي الخادم عن هذا الموقع الحقل ETag الذي يميز نسخ الملف. أعطِ مسؤول الخادم هذا السطر:",
                "Le serveur cache à ce site l’en-tête ETag, qui distingue les versions du fichier. Donnez cette ligne à la personne qui le gère :",
                "The server hides the header ETag from this site, which names the versions of the file. Give this line to the person who runs it:",
            ],
            "",
        ),
    };
    in_lang(lang, texts).replace("{}", name)
}

/// Returns what a person should know of a place.
pub fn notice(notice: &Notice, lang: Lang) -> String {
    let texts = match notice {
        Notice::ReadOnly(cause) => {
            let texts = [
                "يمكن قراءة هذا الملف، ولا يمكن حفظه هنا:",
                "Ce fichier peut être lu, mais pas enregistré ici :",
                "This file can be read, and cannot be saved here:",
            ];
            return format!("{} {}", in_lang(lang, texts), refusal(*cause, lang));
        }
        Notice::Unchecked => [
            "لا يتحقق هذا الخادم من النسخ عند الكتابة. يقارن الاستوديو الملف قبل كل حفظ وبعده، لكن ما يحفظه زميل في اللحظة نفسها قد يضيع.",
            "Ce serveur ne vérifie pas les versions. Le Studio compare le fichier avant et après chaque enregistrement, mais ce qu’une autre personne enregistre au même instant peut se perdre.",
            "This server does not check versions. The Studio compares the file before and after each save, but what somebody else saves in the same moment may be lost.",
        ],
        Notice::LeftOver(address) => {
            let texts = [
                "بقي ملف الاختبار على الخادم ويمكنك حذفه:",
                "Le fichier de l’essai est resté sur le serveur, vous pouvez le supprimer :",
                "The file of the test is still on the server; you can delete it:",
            ];
            return format!("{} {address}", in_lang(lang, texts));
        }
        Notice::Hidden(found) => {
            let line = found.header(&super::origin().unwrap_or_default());
            return [obstacle(*found, lang), line.unwrap_or_default()].join(" ");
        }
        Notice::OtherPages => [
            "لهذا الخط الزمني صفحات أخرى لم تُفتح. افتح كل صفحة على حدة، أو افتح الخط الزمني من خادم.",
            "Cette frise a d’autres pages, qui ne sont pas ouvertes. Ouvrez-les une à une, ou ouvrez la frise sur un serveur.",
            "This timeline has further pages, which are not open. Open each one for itself, or open the timeline on a server.",
        ],
    };
    in_lang(lang, texts).to_owned()
}

/// Returns why a feed was not opened, or a place not used.
pub fn open_error(error: &OpenError, lang: Lang) -> String {
    let texts = match error {
        OpenError::BadAddress => [
            "هذا ليس عنوانا صالحا. اكتب عنوانا يبدأ بـ https:// أو مسار ملف في هذا الموقع، دون اسم مستخدم أو كلمة مرور.",
            "Ce n’est pas une adresse valable. Écrivez une adresse qui commence par https://, ou le chemin d’un fichier de ce site, sans nom ni mot de passe.",
            "This is no valid address. Type one that begins with https://, or the path of a file of this site, without a name or a password.",
        ],
        OpenError::Read(cause) => return read_error(cause, lang),
        OpenError::Obstacles(found) => {
            let first = found.first().copied().unwrap_or(Obstacle::Unreachable);
            return obstacle(first, lang);
        }
        OpenError::NotJson(cause) => {
            let texts = [
                "هذا الملف ليس ملف خط زمني صالحا:",
                "Ce fichier n’est pas un fichier de frise valable :",
                "This file is not a valid file of a timeline:",
            ];
            return format!("{} {}", in_lang(lang, texts), describe_error(cause, lang));
        }
        OpenError::OtherPlace(page) => {
            let texts = [
                "الصفحة {} من هذا الخط الزمني موجودة في مكان آخر لا يُحفظ فيه.",
                "La page {} de cette frise est ailleurs, où rien n’est enregistré.",
                "The page {} of this timeline is elsewhere, where nothing is saved.",
            ];
            return in_lang(lang, texts).replace("{}", page);
        }
        OpenError::Disk(DiskError::NotAllowed) => [
            "لم يُسمح بالكتابة في هذا الملف. افتحه من جديد واسمح للمتصفح بتعديله.",
            "L’écriture dans ce fichier n’a pas été permise. Ouvrez-le de nouveau et permettez au navigateur de le modifier.",
            "Writing this file was not permitted. Open it again and permit the browser to edit it.",
        ],
        OpenError::Disk(_) => [
            "لا يمكن قراءة هذا الملف من القرص.",
            "Ce fichier ne peut pas être lu sur le disque.",
            "This file cannot be read from the disk.",
        ],
        OpenError::Policy => [
            "حفاظا على الأمان، لا تتصل هذه النافذة إلا بالمكان الذي فُتح أولا. نزّل عملك، ثم أعد تحميل الصفحة وافتحه للوصول إلى خادم آخر.",
            "Par sécurité, cette fenêtre ne parle qu’au lieu qui a été ouvert d’abord. Téléchargez votre travail, rechargez la page et ouvrez-le pour utiliser un autre serveur.",
            "For safety this window talks only to the place that was opened first. Download your work, load the page again and open it there to use another server.",
        ],
    };
    in_lang(lang, texts).to_owned()
}
