<?php
/**
 * Parses a feed within the memory that PHP has: a visitor's page must not end with a fatal error.
 *
 * @package Masar
 */

defined( 'ABSPATH' ) || exit;

/**
 * Returns the number of bytes that PHP may still allocate.
 *
 * @return float
 */
function masar_free_memory() {
	$limit = wp_convert_hr_to_bytes( ini_get( 'memory_limit' ) );
	return $limit > 0 ? $limit - memory_get_usage() : INF;
}

/**
 * Returns an upper bound of the memory that the parsed text needs, in bytes. An array of PHP has at least 376.
 *
 * @param string $text JSON.
 * @return int
 */
function masar_parsed_size( $text ) {
	$containers = substr_count( $text, '[' ) + substr_count( $text, '{' );
	$members    = substr_count( $text, ',' ) + substr_count( $text, ':' );
	return 400 * $containers + 100 * $members + 2 * strlen( $text );
}

/**
 * Parses a feed.
 *
 * @param string $text JSON.
 * @return array|WP_Error
 */
function masar_parse_feed( $text ) {
	if ( masar_parsed_size( $text ) > masar_free_memory() ) {
		return new WP_Error( 'masar_no_memory', 'the memory limit of PHP is too low for this feed' );
	}
	$text = preg_replace( '~^\xEF\xBB\xBF~', '', $text );
	$feed = json_decode( $text, true, 64 );
	if ( null === $feed ) {
		return new WP_Error( 'masar_no_json', 'the feed is no JSON: ' . json_last_error_msg() );
	}
	// Feeds in other formats are converted by the widget only.
	if ( ! is_array( $feed ) || ! isset( $feed['masar'] ) ) {
		return new WP_Error( 'masar_other_format', 'the file has no member "masar"' );
	}
	return $feed;
}
