<?php
/**
 * The plain dated list in the element, for search engines and for readers without JavaScript. The timeline takes its
 * place when it is ready.
 *
 * @package Masar
 */

defined( 'ABSPATH' ) || exit;

/**
 * Returns the list as HTML.
 *
 * @param array $outline The outline of a feed.
 * @return string
 */
function masar_list_html( $outline ) {
	$lang = $outline['lang'];
	$html = masar_text_html( 'h2', $outline['title'], $lang ) . masar_text_html( 'p', $outline['description'], $lang ) . '<ol>';
	foreach ( $outline['events'] as $event ) {
		$html .= masar_event_html( $event, $lang );
	}
	$direction = masar_direction( $lang );
	return masar_without_shortcodes( sprintf( '<div lang="%s" dir="%s">%s</ol></div>', esc_attr( $lang ), $direction, $html ) );
}

/**
 * Returns an entry of the list.
 *
 * @param array  $event An event of an outline.
 * @param string $lang The language of the list.
 * @return string
 */
function masar_event_html( $event, $lang ) {
	$html = '' === $event['id'] ? '<li>' : sprintf( '<li data-event-id="%s">', esc_attr( $event['id'] ) );
	if ( '' !== $event['date'] ) {
		$datetime = masar_is_plain_date( $event['date'] ) ? sprintf( ' datetime="%s"', esc_attr( $event['date'] ) ) : '';
		$html    .= "<time$datetime>" . esc_html( masar_date_text( $event['date'], $lang ) ) . '</time> ';
	}
	$html .= masar_text_html( 'strong', $event['title'], $lang ) . masar_text_html( 'p', $event['summary'], $lang );
	$links = array();
	foreach ( $event['links'] as $link ) {
		$links[] = sprintf(
			'<a href="%s">%s</a>',
			esc_url( $link['href'], MASAR_LINK_SCHEMES ),
			masar_text_html( 'span', $link['title'], $lang )
		);
	}
	return $html . ( $links ? '<p>' . implode( ' · ', $links ) . '</p>' : '' ) . '</li>';
}

/**
 * Returns an element with a text, which has its language and direction if they differ from the list's.
 *
 * @param string   $tag The name of the element.
 * @param string[] $text The text and its language.
 * @param string   $lang The language of the list.
 * @return string
 */
function masar_text_html( $tag, $text, $lang ) {
	if ( '' === $text[0] ) {
		return '';
	}
	$is_same = '' === $text[1] || $text[1] === $lang;
	$its     = $is_same ? '' : sprintf( ' lang="%s" dir="%s"', esc_attr( $text[1] ), masar_direction( $text[1] ) );
	return "<$tag$its>" . esc_html( $text[0] ) . "</$tag>";
}

/**
 * Returns the direction of a language. A browser decides by the text for languages that are in neither list.
 *
 * @param string $lang A language tag.
 * @return string
 */
function masar_direction( $lang ) {
	$primary = masar_primary_language( $lang );
	if ( in_array( $primary, array( 'ar', 'ary', 'arz', 'fa', 'he', 'ur', 'ps', 'ckb', 'ug', 'yi', 'dv' ), true ) ) {
		return 'rtl';
	}
	return in_array( $primary, array( 'en', 'fr', 'es', 'de', 'it', 'pt', 'nl', 'zgh' ), true ) ? 'ltr' : 'auto';
}
