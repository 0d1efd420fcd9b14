//! The texts of `masar split`, and of `masar check` on a split feed, in each language.

use super::texts::lang;
use masar_check::MessageLang;

/// The texts in one language. `{name}` is a file, `{count}` a number.
pub(super) struct SplitTexts {
    /// `{events}`, `{tiles}`, `{indexes}` and `{ids}` are numbers.
    pub(super) split: &'static str,
    /// `{new}` and `{same}` are numbers of files.
    pub(super) files: &'static str,
    pub(super) unused: &'static str,
    pub(super) removed: &'static str,
    pub(super) left_out: &'static str,
    /// `{ids}` is a list of ids.
    pub(super) repeated: &'static str,
    /// `{folder}` is the folder.
    pub(super) relative: &'static str,
    pub(super) not_a_feed: &'static str,
    pub(super) is_split: &'static str,
    /// `{id}` is that of an event.
    pub(super) too_large: &'static str,
    pub(super) other_manifest: &'static str,
    pub(super) page_missing: &'static str,
    pub(super) page_remote: &'static str,
    pub(super) file_too_large: &'static str,
    /// `{events}` and `{tiles}` are numbers.
    pub(super) checked: &'static str,
    pub(super) clean: &'static str,
    /// `{count}` is the number of problems in the tiles and of the files themselves.
    pub(super) problems: &'static str,
    pub(super) more: &'static str,
    pub(super) missing_file: &'static str,
    pub(super) changed_file: &'static str,
    pub(super) no_index: &'static str,
    /// `{count}` is written in the manifest or an index, `{events}` is what is there.
    pub(super) wrong_count: &'static str,
    /// `{id}` is that of an event, `{name}` its tile.
    pub(super) same_id: &'static str,
    pub(super) id_not_found: &'static str,
}

const ENGLISH: SplitTexts = SplitTexts {
    split: "{name}: {events} events in the manifest and {tiles} tiles, with {indexes} indexes and {ids} files of ids",
    files: "{new} files written, {same} unchanged",
    unused: "{count} files of an earlier version stay, because open pages may still ask for them. --remove-unused removes them",
    removed: "{count} files of an earlier version removed",
    left_out: "{count} events are left out: they have no date or no title that can be read. Run masar check {name} to see each",
    repeated: "several events have one id, so a link finds the first of them only: {ids}. Give each event its own id",
    relative: "{count} addresses are relative. They now begin in {folder}: copy the files there, or write addresses that begin with / or https://",
    not_a_feed: "{name} is no feed in Masar’s own format: run masar check {name}, or convert it with masar import",
    is_split: "{name} is split already: name the feed that it was split from",
    too_large: "the event {id} is too large for a tile, with the events inside it: a page has at most 16 MiB. Shorten its texts, or take events out of it",
    other_manifest: "{name} exists and is no split feed: choose an empty folder",
    page_missing: "{name}: its next_url leads to no file in its folder. Run masar check {name}",
    page_remote: "{name}: its next page is not a file. Save all pages as files beside each other, and correct next_url",
    file_too_large: "{name} has more than 4 GiB: divide it into pages with next_url",
    checked: "{name}: {events} events in {tiles} tiles",
    clean: ", nothing to fix",
    problems: ", {count} problems. Correct the feed that was split, and run masar split again",
    more: "{count} more problems in tiles: --all prints them",
    missing_file: "{name}: the file is missing. Run masar split again, and copy all files",
    changed_file: "{name}: the file was changed, so its name is not that of its content. Run masar split again",
    no_index: "{name}: this is no index of tiles. Run masar split again",
    wrong_count: "{name}: {count} events are expected, and {events} can be read. Correct the feed that was split, and run masar split again",
    same_id: "{name}: another tile has an event with the id {id}, too. Give each event its own id in the feed that was split",
    id_not_found: "{name}: a link to the event {id} does not find it. Run masar split again, and copy all files",
};

const FRENCH: SplitTexts = SplitTexts {
    split: "{name}\u{a0}: {events} événements dans le manifeste et {tiles} tuiles, avec {indexes} index et {ids} fichiers d’identifiants",
    files: "{new} fichiers écrits, {same} inchangés",
    unused: "{count} fichiers d’une version antérieure restent, car des pages ouvertes peuvent encore les demander. --remove-unused les supprime",
    removed: "{count} fichiers d’une version antérieure supprimés",
    left_out: "{count} événements sont laissés de côté\u{a0}: leur date ou leur titre manque ou ne peut pas être lu. masar check {name} montre chacun",
    repeated: "plusieurs événements ont le même identifiant, donc un lien ne trouve que le premier\u{a0}: {ids}. Donnez à chaque événement le sien",
    relative: "{count} adresses sont relatives. Elles partent maintenant de {folder}\u{a0}: copiez-y les fichiers, ou écrivez des adresses qui commencent par / ou https://",
    not_a_feed: "{name} n’est pas un flux au format de Masar\u{a0}: lancez masar check {name}, ou convertissez-le avec masar import",
    is_split: "{name} est déjà découpé\u{a0}: nommez le flux d’origine",
    too_large: "l’événement {id}, avec ceux qu’il contient, est trop grand pour une tuile\u{a0}: une page a au plus 16 Mio. Raccourcissez ses textes, ou sortez-en des événements",
    other_manifest: "{name} existe et n’est pas un flux découpé\u{a0}: choisissez un dossier vide",
    page_missing: "{name}\u{a0}: son next_url ne mène à aucun fichier de son dossier. Lancez masar check {name}",
    page_remote: "{name}\u{a0}: sa page suivante n’est pas un fichier. Enregistrez toutes les pages côte à côte, et corrigez next_url",
    file_too_large: "{name} dépasse 4 Gio\u{a0}: divisez-le en pages avec next_url",
    checked: "{name}\u{a0}: {events} événements dans {tiles} tuiles",
    clean: ", rien à corriger",
    problems: ", {count} problèmes. Corrigez le flux d’origine, et relancez masar split",
    more: "{count} autres problèmes dans des tuiles\u{a0}: --all les affiche",
    missing_file: "{name}\u{a0}: le fichier manque. Relancez masar split, et copiez tous les fichiers",
    changed_file: "{name}\u{a0}: le fichier a été modifié, donc son nom n’est plus celui de son contenu. Relancez masar split",
    no_index: "{name}\u{a0}: ce n’est pas un index de tuiles. Relancez masar split",
    wrong_count: "{name}\u{a0}: {count} événements sont attendus, et {events} peuvent être lus. Corrigez le flux d’origine, et relancez masar split",
    same_id: "{name}\u{a0}: une autre tuile a aussi un événement d’identifiant {id}. Donnez à chaque événement le sien dans le flux d’origine",
    id_not_found: "{name}\u{a0}: un lien vers l’événement {id} ne le trouve pas. Relancez masar split, et copiez tous les fichiers",
};

const ARABIC: SplitTexts = SplitTexts {
    split: "{name}: عدد الأحداث {events}، في الملف الرئيسي وفي أجزاء عددها {tiles}، مع فهارس عددها {indexes} وملفات معرفات عددها {ids}",
    files: "الملفات المكتوبة: {new}، والملفات التي لم تتغير: {same}",
    unused: "بقيت ملفات من نسخة سابقة عددها {count}، لأن صفحات مفتوحة قد تطلبها. الخيار --remove-unused يحذفها",
    removed: "حُذفت ملفات من نسخة سابقة عددها {count}",
    left_out: "تُركت أحداث عددها {count}، إذ لا تاريخ لها أو لا عنوان يمكن قراءته. لمعرفة كل منها: masar check {name}",
    repeated: "لأحداث عدة معرف واحد، فلا يجد الرابط إلا أولها: {ids}. أعط كل حدث معرفا خاصا به",
    relative: "عدد الروابط النسبية {count}، وصارت تبدأ من {folder}: انسخ الملفات إليه، أو اكتب روابط تبدأ بـ / أو https://",
    not_a_feed: "الملف {name} ليس بصيغة مسار: نفّذ masar check {name}، أو حوّله بـ masar import",
    is_split: "الملف {name} مقسم من قبل: اذكر الملف الأصلي الذي قُسم",
    too_large: "الحدث {id} مع ما يحتويه من أحداث أكبر من أن يسعه جزء، فأقصى حجم للصفحة 16 ميبيبايت. اختصر نصوصه، أو أخرج منه أحداثا",
    other_manifest: "الملف {name} موجود، وليس ملف مسار مقسما: اختر مجلدا فارغا",
    page_missing: "{name}: رابط next_url لا يؤدي إلى ملف في مجلده. نفّذ masar check {name}",
    page_remote: "{name}: صفحته التالية ليست ملفا. احفظ كل الصفحات في مجلد واحد، وصحح next_url",
    file_too_large: "حجم {name} يتجاوز 4 جيبيبايت: قسمه إلى صفحات بـ next_url",
    checked: "{name}: عدد الأحداث {events}، في أجزاء عددها {tiles}",
    clean: "، ولا شيء يحتاج إلى تصحيح",
    problems: "، وعدد المشاكل {count}. صحح الملف الأصلي، ثم أعد masar split",
    more: "في الأجزاء مشاكل أخرى عددها {count}: الخيار --all يعرضها",
    missing_file: "{name}: الملف مفقود. أعد masar split، وانسخ كل الملفات",
    changed_file: "{name}: تغير الملف، فلم يعد اسمه اسم محتواه. أعد masar split",
    no_index: "{name}: هذا ليس فهرس أجزاء. أعد masar split",
    wrong_count: "{name}: المنتظر أحداث عددها {count}، والممكن قراءته منها {events}. صحح الملف الأصلي، ثم أعد masar split",
    same_id: "{name}: في جزء آخر أيضا حدث معرفه {id}. أعط كل حدث معرفا خاصا به في الملف الأصلي",
    id_not_found: "{name}: الرابط إلى الحدث {id} لا يجده. أعد masar split، وانسخ كل الملفات",
};

/// Returns the texts in the language of the messages.
pub(super) fn split_texts() -> &'static SplitTexts {
    match lang() {
        MessageLang::Ar => &ARABIC,
        MessageLang::Fr => &FRENCH,
        MessageLang::En => &ENGLISH,
    }
}

/// Fills a text: each name in braces with its value.
pub(super) fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        let value = values.iter().find(|one| one.0 == name);
        out.push_str(value.map_or("", |one| one.1));
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_with_braces_is_not_filled_again() {
        let text = fill("{a}: {b}.", &[("a", "{b}"), ("b", "2")]);
        assert_eq!(text, "{b}: 2.");
    }
}
