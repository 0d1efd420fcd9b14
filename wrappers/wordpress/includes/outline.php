<?php
/**
 * The outline of a feed in one language: what the list and the structured data show. It is cached.
 *
 * @package Masar
 */

defined( 'ABSPATH' ) || exit;

/** The largest number of events in an outline. The timeline itself shows all of them. */
const MASAR_OUTLINE_EVENTS = 1000;

/**
 * Returns the outline of a feed, from the cache if it is there.
 *
 * @param string $address An absolute address.
 * @param string $lang The wanted language.
 * @return array|WP_Error
 */
function masar_outline( $address, $lang ) {
	$file    = masar_uploaded_file( $address );
	$version = is_string( $file ) ? filemtime( $file ) . '-' . filesize( $file ) : '';
	$key     = 'masar_outline_' . md5( implode( ' ', array( MASAR_VERSION, $address, $lang, $version ) ) );
	$outline = get_transient( $key );
	if ( false !== $outline ) {
		return $outline;
	}
	$source  = masar_feed_text( $address );
	$feed    = is_wp_error( $source ) ? $source : masar_parse_feed( $source[0] );
	$outline = is_wp_error( $feed ) ? $feed : masar_make_outline( $feed, $source[1], $lang );
	/**
	 * Filters the number of seconds for which the outline of a feed is cached. A failure is cached for a minute, so that
	 * a slow server does not delay each page.
	 */
	$seconds = apply_filters( 'masar_cache_seconds', 15 * MINUTE_IN_SECONDS, $address );
	set_transient( $key, $outline, is_wp_error( $outline ) ? MINUTE_IN_SECONDS : $seconds );
	return $outline;
}

/**
 * Returns the outline of a parsed feed.
 *
 * @param array  $feed The feed.
 * @param string $base The address to which its links are relative.
 * @param string $wanted The wanted language.
 * @return array
 */
function masar_make_outline( $feed, $base, $wanted ) {
	$languages = array_values( array_filter( (array) ( $feed['languages'] ?? array() ), 'is_string' ) );
	$first     = $languages[0] ?? $wanted;
	$lang      = masar_match_language( $languages, $wanted ) ?? $first;
	$text      = function ( $value, $limit = 500 ) use ( $lang, $first ) {
		return masar_localized_text( $value, $lang, $first, $limit );
	};
	$given     = array_slice( (array) ( $feed['events'] ?? array() ), 0, 50000 );
	$by_id     = masar_events_by_id( $given );
	$events    = array();
	foreach ( $given as $event ) {
		$title = is_array( $event ) ? $text( $event['title'] ?? null ) : array( '' );
		$date  = is_array( $event ) ? masar_effective_date( $event, $by_id ) : null;
		if ( '' === $title[0] || null === $date ) {
			continue;
		}
		$place    = masar_nearest( $event, 'place', $by_id );
		$place    = is_array( $place ) ? $place : array();
		$events[] = array(
			'id'      => masar_scalar_text( $event['id'] ?? '' ),
			'date'    => masar_scalar_text( $event['date'] ?? '' ),
			'sort'    => $date,
			'title'   => $title,
			'summary' => $text( $event['summary'] ?? null, 10000 ),
			'status'  => masar_scalar_text( $event['status'] ?? '' ),
			'place'   => $text( $place['name'] ?? null ),
			'town'    => $text( $place['locality'] ?? null ),
			'links'   => masar_outline_links( $event['links'] ?? null, $base, $text ),
		);
	}
	usort(
		$events,
		function ( $one, $other ) {
			return strcmp( $one['sort'], $other['sort'] );
		}
	);
	return array(
		'lang'        => $lang,
		'title'       => $text( $feed['title'] ?? null ),
		'description' => $text( $feed['description'] ?? null, 10000 ),
		'events'      => array_slice( $events, 0, MASAR_OUTLINE_EVENTS ),
	);
}

/**
 * Returns events by their ids.
 *
 * @param array $events The events of the feed.
 * @return array[]
 */
function masar_events_by_id( $events ) {
	$by_id = array();
	foreach ( $events as $event ) {
		if ( is_array( $event ) && is_string( $event['id'] ?? null ) ) {
			$by_id[ $event['id'] ] = $event;
		}
	}
	return $by_id;
}

/**
 * Returns a member of an event, or of the nearest event that it is part of, or null.
 *
 * @param array   $event An event of the feed.
 * @param string  $member The name of the member.
 * @param array[] $by_id The events of the feed by their ids.
 * @return mixed
 */
function masar_nearest( $event, $member, $by_id ) {
	// Events may be part of each other in a circle. A feed has at most eight levels.
	for ( $level = 0; $level < 8 && is_array( $event ); $level++ ) {
		if ( isset( $event[ $member ] ) ) {
			return $event[ $member ];
		}
		$parent = $event['part_of'] ?? null;
		$event  = is_string( $parent ) ? ( $by_id[ $parent ] ?? null ) : null;
	}
	return null;
}

/**
 * Returns the date of an event, or that of the nearest event that it is part of, or null.
 *
 * @param array   $event An event of the feed.
 * @param array[] $by_id The events of the feed by their ids.
 * @return string|null
 */
function masar_effective_date( $event, $by_id ) {
	$date = masar_nearest( $event, 'date', $by_id );
	return is_string( $date ) ? substr( $date, 0, 100 ) : null;
}

/**
 * Returns the links of an event that a visitor may follow.
 *
 * @param mixed    $links The links of the feed.
 * @param string   $base The address to which they are relative.
 * @param callable $text Returns a text in the language of the outline.
 * @return array[]
 */
function masar_outline_links( $links, $base, $text ) {
	$kept = array();
	foreach ( is_array( $links ) ? array_slice( $links, 0, 100 ) : array() as $link ) {
		$href = masar_absolute_address( is_array( $link ) ? ( $link['href'] ?? null ) : null, $base );
		if ( null !== $href ) {
			$title  = $text( $link['title'] ?? null );
			$kept[] = array(
				'href'  => $href,
				'title' => '' === $title[0] ? array( $href, '' ) : $title,
			);
		}
	}
	return $kept;
}

/**
 * Returns a short value of the feed, or an empty text if it is none.
 *
 * @param mixed $value A value of the feed.
 * @return string
 */
function masar_scalar_text( $value ) {
	return is_string( $value ) ? mb_substr( $value, 0, 500 ) : '';
}
