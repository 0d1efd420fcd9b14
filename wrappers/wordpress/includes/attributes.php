<?php
/**
 * The attributes of the block and of the shortcode. Their names and values are those of the element.
 *
 * @package Masar
 */

defined( 'ABSPATH' ) || exit;

/** The words that `controls` may contain. */
const MASAR_CONTROLS = array( 'views', 'search', 'filters', 'date', 'chips', 'zoom', 'overview', 'legend', 'fullscreen', 'download', 'languages', 'easy' );

/**
 * Returns the names of the attributes, each with a regular expression for its valid values.
 *
 * @return string[]
 */
function masar_attribute_patterns() {
	$control = implode( '|', MASAR_CONTROLS );
	return array(
		'feed'     => '~^(?!//)[^\s\\\\]+$~u',
		'lang'     => '~^[a-z]{2,8}(-[a-z0-9]{1,8})*$~i',
		'view'     => '~^(auto|axis|story|table)$~',
		'theme'    => '~^(auto|light|dark)$~',
		'calendar' => '~^(gregory|islamic-umalqura)$~',
		'height'   => '~^\d+(\.\d+)?(px|em|rem|ch|lh|vh|svh|lvh|dvh|vw|cm|mm|in|pt)?$~',
		'controls' => "~^(none|($control)( ($control))*)$~",
	);
}

/**
 * Returns the valid attributes. An invalid one is left out, and the timeline uses its default.
 *
 * @param array $given The attributes as the editor wrote them.
 * @return string[]
 */
function masar_valid_attributes( $given ) {
	$valid = array();
	foreach ( masar_attribute_patterns() as $name => $pattern ) {
		$value = isset( $given[ $name ] ) && is_scalar( $given[ $name ] ) ? trim( (string) $given[ $name ] ) : '';
		if ( '' !== $value && preg_match( $pattern, $value ) ) {
			$valid[ $name ] = $value;
		}
	}
	if ( isset( $valid['feed'] ) ) {
		$address = masar_absolute_address( $valid['feed'], home_url( '/' ) );
		if ( null === $address || ! preg_match( '~^https?://~i', $address ) ) {
			unset( $valid['feed'] );
		} else {
			$valid['feed'] = $address;
		}
	}
	return $valid;
}
