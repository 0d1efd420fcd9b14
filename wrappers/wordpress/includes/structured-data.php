<?php
/**
 * The events of a feed as JSON-LD (schema.org). It is at the end of the page: the filters of `the_content` do not
 * change it there.
 *
 * @package Masar
 */

defined( 'ABSPATH' ) || exit;

/** The members without which search engines report an error for the page instead of showing the event. */
const MASAR_REQUIRED = array( 'name', 'startDate', 'location' );

/**
 * Prints the events of an outline at the end of the page. A feed that is on the page twice is printed once.
 *
 * @param string $address The address of the feed.
 * @param array  $outline Its outline.
 */
function masar_add_structured_data( $address, $outline ) {
	static $is_added = array();
	if ( isset( $is_added[ $address ] ) || ! $outline['events'] ) {
		return;
	}
	$is_added[ $address ] = true;
	add_action(
		'wp_footer',
		function () use ( $outline ) {
			// With JSON_HEX_TAG no text of the feed ends the script.
			$data = masar_structured_data( $outline );
			$json = $data ? wp_json_encode( $data, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) : '';
			if ( $json ) {
				echo '<script type="application/ld+json">' . $json . "</script>\n"; // phpcs:ignore WordPress.Security.EscapeOutput
			}
		}
	);
}

/**
 * Returns the events of an outline as a list of schema.org. Events without a name, a start or a place are left out, as
 * `masar export` leaves them out.
 *
 * @param array $outline The outline of a feed.
 * @return array Empty if no event is left.
 */
function masar_structured_data( $outline ) {
	$items = array();
	foreach ( $outline['events'] as $event ) {
		$item = masar_structured_event( $event );
		if ( array_diff( MASAR_REQUIRED, array_keys( $item ) ) ) {
			continue;
		}
		$items[] = array(
			'@type'    => 'ListItem',
			'position' => count( $items ) + 1,
			'item'     => $item,
		);
	}
	if ( ! $items ) {
		return array();
	}
	return array_filter(
		array(
			'@context'        => 'https://schema.org',
			'@type'           => 'ItemList',
			'name'            => $outline['title'][0],
			'description'     => $outline['description'][0],
			'numberOfItems'   => count( $items ),
			'itemListElement' => $items,
		)
	);
}

/**
 * Returns an event as schema.org describes it.
 *
 * @param array $event An event of an outline.
 * @return array
 */
function masar_structured_event( $event ) {
	$states = array(
		'postponed' => 'https://schema.org/EventPostponed',
		'cancelled' => 'https://schema.org/EventCancelled',
	);
	$place  = array_filter( array( 'name' => $event['place'][0], 'address' => $event['town'][0] ) );
	$ends   = masar_date_ends( $event['sort'] );
	return array_filter(
		array(
			'@type'       => 'Event',
			'identifier'  => $event['id'],
			'name'        => $event['title'][0],
			'description' => $event['summary'][0],
			'startDate'   => $ends[0],
			'endDate'     => $ends[1],
			'eventStatus' => $states[ $event['status'] ] ?? 'https://schema.org/EventScheduled',
			'location'    => $place ? array( '@type' => 'Place' ) + $place : null,
		)
	);
}
