//! Spanish as Spanish institutions write it: day, month and year are joined by "de", quotation marks
//! are angular, hours are counted to 24.

use super::fr::roman_digits;
use super::language::{Direction, Language};
#[cfg(words_inside)]
use super::{counting::Noun, words::Words};
use crate::date::Precision;

/// Spanish.
pub static SPANISH: Language = Language {
    tag: "es",
    direction: Direction::Ltr,
    name: "Español",
    short_name: "ES",
    // None is said "ningún evento", in the singular.
    form: |n, _| usize::from(n > 1),
    noun_last: false,
    articles,
    ordinal: roman_digits,
    two_digit_hours: false,
    #[cfg(words_inside)]
    words: &WORDS,
    #[cfg(words_inside)]
    variants: &[],
};

#[cfg(words_inside)]
static WORDS: Words = Words {
    lang: &SPANISH,
    months: [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    months_short: [
        "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic",
    ],
    weekdays: [
        "lunes",
        "martes",
        "miércoles",
        "jueves",
        "viernes",
        "sábado",
        "domingo",
    ],
    seasons: ["primavera", "verano", "otoño", "invierno"],
    views: "Vistas",
    axis: "Eje",
    story: "Relato",
    table: "Tabla",
    masar: "Masar",
    axis_hint: "Las flechas llevan de una marca a otra y de una línea a otra, + y − cambian la escala, 0 lo muestra todo, Intro abre el detalle.",
    window_start: "Inicio del periodo visible",
    window_end: "Fin del periodo visible",
    earlier: "Antes",
    later: "Después",
    colon: ": ",
    ongoing_number: "{} en curso",
    language: "Idioma",
    filters: "Filtrar",
    search: "Buscar en la cronología",
    clear_search: "Borrar la búsqueda",
    nothing_found: "No hay resultados para «{}»",
    nothing_passes: "Ningún evento corresponde a estos filtros",
    nothing_found_hint: "Pruebe con una palabra más corta o borre los filtros.",
    more_filters: "Más filtros",
    clear_all: "Borrar todo",
    audience: "Público",
    tags: "Palabras clave",
    period: "Periodo",
    period_from: "Desde",
    period_to: "Hasta",
    zoom_in: "Ampliar",
    zoom_out: "Reducir",
    zoom_fit: "Mostrar todo",
    zoom_here: "Ampliar este periodo",
    today: "Hoy",
    overview: "Vista general",
    lane_other: "Otros",
    close: "Cerrar",
    previous: "Anterior",
    next: "Siguiente",
    first_stop: "Primera etapa",
    last_stop: "Última etapa",
    copy_link: "Copiar el enlace",
    link_copied: "Enlace copiado",
    share: "Compartir",
    add_to_calendar: "Añadir al calendario",
    media: "Multimedia",
    map: "Mapa",
    photo_of: "Foto {} de {}",
    theme_label: "Tema",
    place: "Lugar",
    date: "Fecha",
    people: "Personas",
    partners: "Socios",
    documents: "Documentos",
    programme: "Programa",
    part_of: "Forma parte de",
    distance: "Intervalo",
    status: "Estado",
    source: "Fuente",
    updated: "Actualización",
    event: "Evento",
    milestone: "Hito",
    known_span: "Duración conocida",
    approximate: "Fecha aproximada",
    ongoing: "En curso",
    planned: "Previsto",
    postponed: "Aplazado",
    cancelled: "Cancelado",
    done: "Realizado",
    day_not_given: "día sin precisar",
    month_not_given: "mes sin precisar",
    year_not_given: "año sin precisar",
    start_not_given: "inicio sin precisar",
    end_not_given: "fin sin precisar",
    within_parent: "durante «{}»",
    inside: "En el programa: {}",
    column_date: "Fecha",
    column_event: "Evento",
    column_track: "Tema",
    column_place: "Lugar",
    column_status: "Estado",
    column_start: "Inicio",
    column_end: "Fin",
    column_precision: "Precisión",
    column_summary: "Resumen",
    sort_by: "Ordenar por {}",
    download_csv: "Descargar CSV",
    error_title: "No se ha podido cargar la cronología",
    error_no_feed: "La fuente de los datos no responde. Inténtelo de nuevo dentro de un momento.",
    empty: "Todavía no hay eventos",
    no_events_here: "No hay eventos publicados en este periodo",
    zero: "",
    century: "siglo {}",
    millennium: "{} milenio",
    millennia: [""; 10],
    prepositions: [
        [
            "del ",
            "al ",
            "desde el ",
            "a partir del ",
            "hasta el ",
            "hacia el ",
        ],
        ["de ", "a ", "desde ", "a partir de ", "hasta ", "hacia "],
        [
            "de la ",
            "a la ",
            "desde la ",
            "a partir de la ",
            "hasta la ",
            "hacia la ",
        ],
        [""; 6],
        [""; 6],
    ],
    same_day: "el mismo día",
    bce: "{} a.\u{a0}C.",
    decade: "década de {}",
    winter_years: "{}-{}",
    uncertain: "{} (fecha incierta)",
    of: " de ",
    comma: ", ",
    at_time: ", ",
    from_time: ", de ",
    to_time: " a ",
    event_noun: noun(["{} evento", "{} eventos"], MASCULINE),
    units: [
        noun(["{} día", "{} días"], MASCULINE),
        noun(["{} semana", "{} semanas"], FEMININE),
        noun(["{} mes", "{} meses"], MASCULINE),
        noun(["{} año", "{} años"], MASCULINE),
    ],
    out_of: "{} de {}",
    about: "alrededor de {}",
    after: "{} después de «{}»",
    before: "{} antes de «{}»",
    same_day_as: "el mismo día que «{}»",
    about_end: "{} aproximadamente",
    first_day: "",
    clock: "{}:{}",
    clock_with_seconds: "{}:{}:{}",
    hour: "{}:00",
    week: "semana del {}",
    quarter: "T{}",
};

#[cfg(words_inside)]
const MASCULINE: [&str; 11] = [
    "ningún", "un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez",
];

#[cfg(words_inside)]
const FEMININE: [&str; 11] = [
    "ninguna", "una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez",
];

#[cfg(words_inside)]
const fn noun([one, other]: [&'static str; 2], numbers: [&'static str; 11]) -> Noun {
    Noun {
        forms: [one, other, "", "", "", "", "", ""],
        numbers,
    }
}

/// El 14 de mayo, el verano; mayo, 2023; la primavera, la década.
fn articles(precision: Precision, date: &str) -> usize {
    match precision {
        Precision::Month | Precision::Year => 1,
        Precision::Decade => 2,
        Precision::Season(_) if date.as_bytes().first() == Some(&b'p') => 2,
        _ => 0,
    }
}
