//! The texts about pictures.

use masar_edit::Lang;

/// The texts in one language.
pub struct PictureTexts {
    pub heading: &'static str,
    pub choose: &'static str,
    pub help: &'static str,
    pub preparing: &'static str,
    pub unreadable: &'static str,
    /// `{name}`, `{size}` and `{weight}` are replaced.
    pub ready: &'static str,
    pub alt: &'static str,
    pub alt_help: &'static str,
    pub used: &'static str,
    pub no_alt: &'static str,
    pub empty_alt: &'static str,
    pub add: &'static str,
    pub cancel: &'static str,
    pub added: &'static str,
}

/// Returns the texts in a language.
pub const fn texts(lang: Lang) -> &'static PictureTexts {
    match lang {
        Lang::Ar => &AR,
        Lang::Fr => &FR,
        Lang::En => &EN,
    }
}

const AR: PictureTexts = PictureTexts {
    heading: "إضافة صورة",
    choose: "اختر صورة",
    help: "أو أفلِت صورة هنا. تُصغَّر الصورة، ويُزال منها مكان التقاطها وما تكتبه آلة التصوير.",
    preparing: "تُجهَّز الصورة…",
    unreadable: "تعذرت قراءة هذا الملف صورةً. احفظه بصيغة JPEG أو PNG.",
    ready: "{name}، {size}، {weight} ك.ب. أُزيل منها مكان التقاطها وما تكتبه آلة التصوير.",
    alt: "وصف الصورة لمن لا يراها",
    alt_help: "قل ما يظهر في الصورة ويهم القارئ، بجملة واحدة.",
    used: "لهذه الصورة وصف من قبل: استعماله",
    no_alt: "اكتب وصفًا بلغة واحدة على الأقل.",
    empty_alt: "اسم الملف أو كلمة «صورة» لا تصف الصورة. قل ما يظهر فيها.",
    add: "إضافة الصورة",
    cancel: "إلغاء",
    added: "أُضيفت الصورة. وتُحفظ مع الملف بجانبه.",
};

const FR: PictureTexts = PictureTexts {
    heading: "Ajouter une image",
    choose: "Choisir une image",
    help: "Ou déposez une image ici. Elle est réduite, et le lieu de la prise de vue et les données de l’appareil en sont retirés.",
    preparing: "L’image est préparée…",
    unreadable: "Ce fichier ne peut pas être lu comme une image. Enregistrez-le en JPEG ou en PNG.",
    ready: "{name}, {size}, {weight}\u{a0}Ko. Le lieu de la prise de vue et les données de l’appareil en sont retirés.",
    alt: "Description pour qui ne voit pas l’image",
    alt_help: "Dites en une phrase ce que l’image montre et qui compte pour le lecteur.",
    used: "Cette image a déjà une description\u{a0}: la reprendre",
    no_alt: "Écrivez une description dans une langue au moins.",
    empty_alt: "Un nom de fichier ou le mot «\u{a0}image\u{a0}» ne décrit pas l’image. Dites ce qu’elle montre.",
    add: "Ajouter l’image",
    cancel: "Annuler l’ajout",
    added: "L’image est ajoutée. Elle est enregistrée avec le fichier, à côté de lui.",
};

const EN: PictureTexts = PictureTexts {
    heading: "Add a picture",
    choose: "Choose a picture",
    help: "Or drop a picture here. It is made smaller, and the place where it was taken and what the camera wrote are removed.",
    preparing: "The picture is being prepared…",
    unreadable: "This file cannot be read as a picture. Save it as JPEG or PNG.",
    ready: "{name}, {size}, {weight} KB. The place where it was taken and what the camera wrote are removed.",
    alt: "Description for people who do not see the picture",
    alt_help: "Say in one sentence what the picture shows and what matters to the reader.",
    used: "This picture has a description already: use it",
    no_alt: "Write a description in one language at least.",
    empty_alt: "A file’s name or the word “image” does not describe the picture. Say what it shows.",
    add: "Add the picture",
    cancel: "Cancel",
    added: "The picture is added. It is saved together with the file, beside it.",
};
