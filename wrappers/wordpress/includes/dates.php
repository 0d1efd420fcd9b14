<?php
/**
 * Dates of a feed (EDTF) in words, and as schema.org has them.
 *
 * @package Masar
 */

defined( 'ABSPATH' ) || exit;

/**
 * Returns whether a text is a year, a month or a day of the calendar, without a mark of doubt.
 *
 * @param string $text A part of an EDTF date.
 * @return bool
 */
function masar_is_plain_date( $text ) {
	if ( ! preg_match( '~^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$~D', $text, $part ) || '0000' === $part[1] ) {
		return false;
	}
	return checkdate( (int) ( $part[2] ?? 1 ), (int) ( $part[3] ?? 1 ), (int) $part[1] );
}

/**
 * Returns the first and the last date of an interval. Both are equal for a single date, and either is null if it is
 * open, unknown, or no plain date.
 *
 * @param string $edtf An EDTF date.
 * @return array
 */
function masar_date_ends( $edtf ) {
	$parts = explode( '/', $edtf );
	if ( count( $parts ) > 2 ) {
		return array( null, null );
	}
	$first = masar_iso_date( $parts[0] );
	return array( $first, isset( $parts[1] ) ? masar_iso_date( $parts[1] ) : $first );
}

/**
 * Returns a date or a time as ISO 8601 has it, else null.
 *
 * @param string $text A part of an EDTF date.
 * @return string|null
 */
function masar_iso_date( $text ) {
	$date = preg_replace( '~T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]\d\d:\d\d)?$~D', '', $text );
	$is_valid = masar_is_plain_date( $date ) && ( $date === $text || 10 === strlen( $date ) );
	return $is_valid ? $text : null;
}

/**
 * Returns a date in words if the list is in the language of the site, whose names of months WordPress has; else as it
 * is written.
 *
 * @param string $edtf An EDTF date.
 * @param string $lang The language of the list.
 * @return string
 */
function masar_date_text( $edtf, $lang ) {
	if ( masar_primary_language( $lang ) !== masar_primary_language( get_bloginfo( 'language' ) ) ) {
		return $edtf;
	}
	$parts = explode( '/', $edtf );
	$last  = $parts[1] ?? null;
	if ( count( $parts ) > 2 || ! masar_is_plain_date( $parts[0] ) ) {
		return $edtf;
	}
	$first  = masar_plain_date_text( $parts[0] );
	$is_day = 10 === strlen( $parts[0] );
	if ( null === $last ) {
		return $first;
	}
	if ( '..' === $last ) {
		/* translators: %s: a date. The event has not ended. */
		return sprintf( $is_day ? _x( 'since %s', 'day', 'masar' ) : _x( 'since %s', 'month or year', 'masar' ), $first );
	}
	if ( '' === $last ) {
		/* translators: %s: a date. The end of the event is not known. */
		return sprintf( $is_day ? _x( 'from %s', 'day', 'masar' ) : _x( 'from %s', 'month or year', 'masar' ), $first );
	}
	if ( ! masar_is_plain_date( $last ) || strlen( $last ) !== strlen( $parts[0] ) ) {
		return $edtf;
	}
	/* translators: 1: the first date, 2: the last date. */
	$range = $is_day ? _x( 'from %1$s to %2$s', 'day', 'masar' ) : _x( 'from %1$s to %2$s', 'month or year', 'masar' );
	return sprintf( $range, $first, masar_plain_date_text( $last ) );
}

/**
 * Returns a year, a month or a day in words.
 *
 * @param string $date A plain date.
 * @return string
 */
function masar_plain_date_text( $date ) {
	$formats = array(
		4  => 'Y',
		/* translators: the format of a month and a year, see https://www.php.net/datetime.format */
		7  => _x( 'F Y', 'date format', 'masar' ),
		/* translators: the format of a day, see https://www.php.net/datetime.format */
		10 => _x( 'j F Y', 'date format', 'masar' ),
	);
	$utc    = new DateTimeZone( 'UTC' );
	$moment = new DateTimeImmutable( $date . substr( '-01-01', strlen( $date ) - 4 ), $utc );
	return wp_date( $formats[ strlen( $date ) ], $moment->getTimestamp(), $utc );
}
