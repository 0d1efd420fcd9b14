<?php
/**
 * The scripts of the block editor.
 *
 * @package Masar
 */

defined( 'ABSPATH' ) || exit;

// Before the block is registered, which names the script.
add_action(
	'init',
	function () {
		wp_register_script(
			'masar-editor',
			plugins_url( 'block/editor.js', MASAR_FILE ),
			array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n' ),
			MASAR_VERSION,
			true
		);
		$places = array(
			'base' => masar_base(),
			'home' => home_url( '/' ),
		);
		wp_add_inline_script( 'masar-editor', 'var masarEditor = ' . wp_json_encode( $places, JSON_HEX_TAG ) . ';', 'before' );
		wp_set_script_translations( 'masar-editor', 'masar', dirname( MASAR_FILE ) . '/languages' );
	},
	9
);

/**
 * The preview in the editor is a real timeline. `enqueue_block_assets` also reaches the frame in which newer editors show
 * the post; a `script` in block.json would be loaded by every page of a classic theme.
 */
add_action(
	'enqueue_block_assets',
	function () {
		if ( is_admin() ) {
			wp_enqueue_script( 'masar' );
		}
	}
);
