// Feeds to open events in: `museum` is 61 events of 150 years with long titles, texts and high pictures; `regions` is 18
// lanes with four projects each.
const words = {
  title: { ar: 'افتتاح القاعة الكبرى للفنون الزخرفية بعد أشغال ترميم دامت سبع سنوات', fr: 'Ouverture de la grande salle des arts décoratifs après sept années de restauration' },
  summary: { ar: 'خبر موجز من أرشيف المتحف، يذكر ما جرى ومن حضر، ويحيل على الوثائق المحفوظة في خزانته.', fr: 'Brève tirée des archives du musée : ce qui s’est passé, qui était présent, et les pièces conservées.' },
  body: { ar: 'تروي هذه الفقرة تفاصيل الحدث كما وردت في السجل. ', fr: 'Ce paragraphe raconte l’événement tel que le registre le rapporte. ' },
};
const numbered = (text, number) => Object.fromEntries(Object.entries(text).map(([lang, it]) => [lang, `${it} ${number}`]));
const repeated = (text, times) => Object.fromEntries(Object.entries(text).map(([lang, it]) => [lang, it.repeat(times)]));
const lanes = (count, ar, fr) => Array.from({ length: count }, (_, at) => ({ id: `lane-${at}`, title: { ar: `${ar} ${at + 1}`, fr: `${fr} ${at + 1}` } }));
const picture = `${location.origin}/tests/pages/frames/png/print-ar-a4.png`;
const feed = (title, tracks, events) => ({ masar: 1, title, languages: ['ar', 'fr'], timezone: 'Africa/Casablanca', tracks, events });

globalThis.feeds = {
  museum: feed({ ar: 'مئة وخمسون عاما من تاريخ المتحف', fr: 'Cent cinquante ans du musée' }, lanes(5, 'مجموعة', 'Collection'),
    Array.from({ length: 61 }, (_, at) => ({
      id: `event-${at}`, date: `${1876 + Math.floor(at * 2.4)}-0${1 + at % 9}-11`, track: `lane-${at % 5}`,
      title: numbered(words.title, at + 1), summary: words.summary, body: repeated(words.body, at % 3 ? 4 : 40),
      ...(at % 3 ? {} : { media: [{ type: 'image', src: picture, width: 496, height: 702, alt: { ar: 'القاعة', fr: 'La salle' }, caption: { ar: 'القاعة الكبرى', fr: 'La grande salle' } }] }),
    }))),
  regions: feed({ ar: 'ثماني عشرة جهة', fr: 'Dix-huit régions' }, lanes(18, 'جهة', 'Région'),
    Array.from({ length: 72 }, (_, at) => ({
      id: `event-${at}`, date: `${2012 + at % 4 * 3}-03-01/${2013 + at % 4 * 3}-05`, track: `lane-${Math.floor(at / 4)}`,
      title: { ar: `مشروع ${at + 1}`, fr: `Projet ${at + 1}` }, summary: words.summary,
    }))),
};
// The element of the view that opens an event, and the event's own detail.
globalThis.opener = (id) => test.all(`.main [data-event-id="${id}"]`).filter((it) => !it.closest('.detail'))
  .map((it) => it.matches('button') ? it : it.querySelector('.open')).find((it) => it && test.visible(it));
// The plot is narrower beside a panel: the mark that was pressed may then be in a pill of its lane.
globalThis.pillBeside = () => {
  const distance = (pill) => Math.abs(pill.getBoundingClientRect().top - pressedAt);
  return test.all('.pill').filter((pill) => distance(pill) < 60).sort((a, b) => distance(a) - distance(b))[0];
};
