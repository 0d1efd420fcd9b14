/** Makes feeds whose every text, address, id and value is one of the payloads. */
(() => {
  const title = (payload) => ({ ar: payload, fr: payload });
  const event = (payload, number) => ({
    id: `e${number}`,
    date: `${1900 + number}-01`,
    title: title(payload),
    summary: payload,
    body: payload,
    easy: { summary: payload, body: payload },
    track: `t${number % 3}`,
    partners: [payload],
    importance: 5,
    place: { name: payload, locality: payload, address: payload, geo: [payload, payload] },
    people: [{ name: payload, role: payload, partner: payload }],
    audience: [payload],
    tags: [payload],
    status: payload,
    links: [{ href: payload, title: payload, type: payload }, { href: "page.html", title: payload }],
    media: [
      { src: payload, alt: payload, caption: payload, credit: payload, poster: payload, href: payload },
      { src: "/www/masar.svg", alt: payload, caption: payload, credit: payload },
    ],
  });
  test.masarFeed = (payloads) => ({
    masar: 1,
    title: payloads[0],
    description: payloads[0],
    languages: ["fr", "ar", payloads[0]],
    timezone: payloads[0],
    updated: payloads[0],
    source: { title: payloads[0], href: payloads[0] },
    partners: payloads.map((payload) => ({ id: payload, name: payload, short: payload, href: payload })),
    tracks: [0, 1, 2].map((number) => ({ id: `t${number}`, title: payloads[number % payloads.length], shape: payloads[0], color: payloads[0] })),
    eras: [{ date: "1900/1910", title: payloads[0], color: payloads[0] }],
    events: payloads.map(event),
  });
  test.timelineJs = (payloads) => ({
    title: { text: { headline: payloads[0], text: payloads[0] }, media: { url: payloads[0], caption: payloads[0] } },
    events: payloads.map((payload, number) => ({
      start_date: { year: `${1900 + number}`, display_date: payload },
      text: { headline: payload, text: payload },
      media: { url: payload, caption: payload, credit: payload, thumbnail: payload, link: payload, alt: payload },
      group: payload,
      background: { url: payload, color: payload },
      unique_id: payload,
    })),
    eras: [{ start_date: { year: "1900" }, end_date: { year: "1910" }, text: { headline: payloads[0] } }],
  });
  test.jsonFeed = (payloads) => ({
    version: "https://jsonfeed.org/version/1.1",
    title: payloads[0],
    description: payloads[0],
    home_page_url: payloads[0],
    items: payloads.map((payload, number) => ({
      id: payload,
      url: payload,
      external_url: payload,
      title: payload,
      summary: payload,
      content_text: payload,
      content_html: `<p>${payload}</p><a href="${payload}">${payload}</a>`,
      image: payload,
      banner_image: payload,
      date_published: `${1900 + number}-01-01T00:00:00Z`,
      tags: [payload],
      authors: [{ name: payload, url: payload, avatar: payload }],
      attachments: [{ url: payload, mime_type: "image/png", title: payload }],
    })),
  });
})();
