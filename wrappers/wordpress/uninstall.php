<?php
/**
 * Removes the outlines of feeds from the cache. The plugin stores nothing else.
 *
 * @package Masar
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

global $wpdb;

$masar_names = $wpdb->get_col(
	$wpdb->prepare(
		"SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE %s",
		$wpdb->esc_like( '_transient_masar_outline_' ) . '%'
	)
);
foreach ( $masar_names as $masar_name ) {
	delete_transient( substr( $masar_name, strlen( '_transient_' ) ) );
}
