<?php
/**
 * Texts and addresses of a feed. A feed is untrusted: a text stays text, and an address has one of a few schemes.
 *
 * @package Masar
 */

defined( 'ABSPATH' ) || exit;

/** The schemes that links of a feed may have. */
const MASAR_LINK_SCHEMES = array( 'https', 'http', 'mailto', 'tel' );

/**
 * Returns the primary language of a tag: `ar` for `ar-MA`.
 *
 * @param string $tag A language tag.
 * @return string
 */
function masar_primary_language( $tag ) {
	return strtolower( strtok( $tag . '-', '-' ) );
}

/**
 * Returns the tag that matches best: the same one, else one of the same language, else null.
 *
 * @param string[] $tags The tags to choose from.
 * @param string   $wanted The wanted tag.
 * @return string|null
 */
function masar_match_language( $tags, $wanted ) {
	foreach ( $tags as $tag ) {
		if ( 0 === strcasecmp( $tag, $wanted ) ) {
			return $tag;
		}
	}
	foreach ( $tags as $tag ) {
		if ( masar_primary_language( $tag ) === masar_primary_language( $wanted ) ) {
			return $tag;
		}
	}
	return null;
}

/**
 * Returns a text of a feed in a language, and the language that it has. Both are empty if there is no text.
 *
 * @param mixed  $value A string, or an array of strings by language.
 * @param string $lang The wanted language.
 * @param string $first The feed's first language, which a plain string has.
 * @param int    $limit The largest number of characters.
 * @return string[] The text and its language.
 */
function masar_localized_text( $value, $lang, $first, $limit = 500 ) {
	if ( is_string( $value ) ) {
		$value = array( $first => $value );
	}
	$texts = is_array( $value ) ? array_filter( array_slice( $value, 0, 64, true ), 'is_string' ) : array();
	$texts = array_filter( $texts, 'strlen' );
	if ( ! $texts ) {
		return array( '', '' );
	}
	// PHP makes a number of a key of digits.
	$tags = array_map( 'strval', array_keys( $texts ) );
	$tag  = masar_match_language( $tags, $lang );
	if ( null === $tag && 'zgh' === masar_primary_language( $lang ) ) {
		$tag = masar_match_language( $tags, 'fr' );
	}
	if ( null === $tag ) {
		$tag = masar_match_language( $tags, $first );
	}
	if ( null === $tag ) {
		$tag = $tags[0];
	}
	$text = $texts[ $tag ];
	if ( mb_strlen( $text ) > $limit ) {
		$text = mb_substr( $text, 0, $limit ) . '…';
	}
	$is_tag = preg_match( '~^[a-z]{2,8}(-[a-z0-9]{1,8})*$~i', $tag );
	return array( $text, $is_tag ? $tag : '' );
}

/**
 * Returns an absolute address if a visitor may follow it, else null.
 *
 * @param mixed  $address An address of the feed, perhaps a relative one.
 * @param string $base The address to which it is relative.
 * @return string|null
 */
function masar_absolute_address( $address, $base ) {
	// Browsers ignore invisible characters in a scheme, and read a backslash as a slash.
	if ( ! is_string( $address ) || '' === $address || strlen( $address ) > 8000
		|| preg_match( '~[\p{C}\s\\\\]|^//~u', $address ) !== 0 ) {
		return null;
	}
	if ( preg_match( '~^([a-z][a-z0-9+.-]*):~i', $address, $found ) ) {
		return in_array( strtolower( $found[1] ), MASAR_LINK_SCHEMES, true ) ? $address : null;
	}
	return WP_Http::make_absolute_url( $address, $base );
}

/**
 * Returns HTML in which WordPress expands no shortcode: other code may apply `do_shortcode` to the block.
 *
 * @param string $html Escaped HTML.
 * @return string
 */
function masar_without_shortcodes( $html ) {
	return str_replace( array( '[', ']' ), array( '&#091;', '&#093;' ), $html );
}
