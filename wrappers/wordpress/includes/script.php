<?php
/**
 * The script `masar.js`. Only pages with a timeline load it, once and at their end.
 *
 * @package Masar
 */

defined( 'ABSPATH' ) || exit;

/**
 * Returns the address of the folder with the files of the timeline.
 *
 * @return string
 */
function masar_base() {
	return plugins_url( 'pkg/', MASAR_FILE );
}

add_action(
	'init',
	function () {
		wp_register_script( 'masar', masar_base() . 'masar.js', array(), MASAR_VERSION, true );
	}
);

/**
 * Adds `async`, and the attributes by which optimisers leave a script where it is: the script finds its files beside
 * itself, and is small already.
 */
add_filter(
	'script_loader_tag',
	function ( $tag, $handle ) {
		$attributes = 'async data-noptimize="1" data-no-optimize="1" data-no-minify="1" data-no-defer="1" data-cfasync="false" nowprocket';
		return 'masar' === $handle ? str_replace( ' src=', " $attributes src=", $tag ) : $tag;
	},
	10,
	2
);
