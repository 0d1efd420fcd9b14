<?php
/**
 * The translations of the plugin. Sites in another variety of Arabic or French get the same ones.
 *
 * @package Masar
 */

defined( 'ABSPATH' ) || exit;

/**
 * Returns the locale whose translation the plugin has for a locale, else that locale.
 *
 * @param string $locale A locale of WordPress.
 * @return string
 */
function masar_translated_locale( $locale ) {
	if ( preg_match( '~^(ary?|arq)(_|$)~', $locale ) ) {
		return 'ar';
	}
	return preg_match( '~^fr(_|$)~', $locale ) ? 'fr_FR' : $locale;
}

add_filter(
	'plugin_locale',
	function ( $locale, $domain ) {
		return 'masar' === $domain ? masar_translated_locale( $locale ) : $locale;
	},
	10,
	2
);

add_filter(
	'load_script_translation_file',
	function ( $file, $handle, $domain ) {
		if ( 'masar' !== $domain || ! $file || is_readable( $file ) ) {
			return $file;
		}
		return dirname( $file ) . '/masar-' . masar_translated_locale( determine_locale() ) . "-$handle.json";
	},
	10,
	3
);

add_action(
	'init',
	function () {
		load_plugin_textdomain( 'masar', false, dirname( plugin_basename( MASAR_FILE ) ) . '/languages' );
	},
	8
);
