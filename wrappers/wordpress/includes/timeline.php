<?php
/**
 * The block and the shortcode: the element with a list of the feed's events inside it.
 *
 * @package Masar
 */

defined( 'ABSPATH' ) || exit;

/**
 * Returns the element. It is there even if the server cannot read the feed, since the browser may be able to.
 *
 * @param array $given The attributes as the editor wrote them.
 * @return string Nothing without a feed.
 */
function masar_timeline_html( $given ) {
	$attributes = masar_valid_attributes( $given );
	if ( ! isset( $attributes['feed'] ) ) {
		return '';
	}
	$outline = masar_outline( $attributes['feed'], $attributes['lang'] ?? get_bloginfo( 'language' ) );
	$list    = is_wp_error( $outline ) ? '' : masar_list_html( $outline );
	// A feed reader runs no scripts.
	if ( is_feed() ) {
		return $list;
	}
	if ( ! is_wp_error( $outline ) ) {
		masar_add_structured_data( $attributes['feed'], $outline );
	}
	wp_enqueue_script( 'masar' );
	// The element finds its files even if an optimiser moves the script to another address.
	$html = '';
	foreach ( $attributes + array( 'base' => masar_base() ) as $name => $value ) {
		$is_address = in_array( $name, array( 'feed', 'base' ), true );
		$html      .= sprintf( ' %s="%s"', $name, $is_address ? esc_url( $value, array( 'http', 'https' ) ) : esc_attr( $value ) );
	}
	return '<masar-timeline' . masar_without_shortcodes( $html ) . '>' . $list . '</masar-timeline>';
}

add_action(
	'init',
	function () {
		add_shortcode(
			'masar',
			function ( $given ) {
				return masar_timeline_html( (array) $given );
			}
		);
		register_block_type(
			dirname( MASAR_FILE ) . '/block',
			array(
				'render_callback' => function ( $given ) {
					$html = masar_timeline_html( $given );
					return '' === $html ? '' : sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $html );
				},
			)
		);
	}
);
