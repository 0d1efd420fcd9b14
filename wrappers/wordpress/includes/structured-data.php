<?php
/**
 * The events of a feed as JSON-LD (schema.org). It is at the end of the page: the filters of `the_content` do not
 * change it there.
 *
 * @package Masar
 */

defined( 'ABSPATH' ) || exit;

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
			$json = wp_json_encode( masar_structured_data( $outline ), JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
			if ( $json ) {
				echo '<script type="application/ld+json">' . $json . "</script>\n"; // phpcs:ignore WordPress.Security.EscapeOutput
			}
		}
	);
}

/**
 * Returns the events of an outline as a list of schema.org.
 *
 * @param array $outline The outline of a feed.
 * @return array
 */
function masar_structured_data( $outline ) {
	$items = array();
	foreach ( $outline['events'] as $place => $event ) {
		$items[] = array(
			'@type'    => 'ListItem',
			'position' => $place + 1,
			'item'     => masar_structured_event( $event ),
		);
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
