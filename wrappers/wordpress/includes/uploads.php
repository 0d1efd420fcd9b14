<?php
/**
 * Feeds in the media library: users who may upload files may upload .json files.
 *
 * @package Masar
 */

defined( 'ABSPATH' ) || exit;

add_filter(
	'upload_mimes',
	function ( $types, $user = null ) {
		$may_upload = $user ? user_can( $user, 'upload_files' ) : current_user_can( 'upload_files' );
		if ( $may_upload ) {
			$types['json'] = 'application/json';
		}
		return $types;
	},
	10,
	2
);

/** PHP sees plain text in some JSON files. WordPress would refuse these because of their names. */
add_filter(
	'wp_check_filetype_and_ext',
	function ( $checked, $file, $name, $types, $real = '' ) {
		$allowed = is_array( $types ) ? $types : get_allowed_mime_types();
		if ( empty( $checked['ext'] ) && isset( $allowed['json'] ) && preg_match( '~\.json$~iD', $name )
			&& in_array( $real, array( 'application/json', 'text/plain' ), true ) ) {
			$checked['ext']  = 'json';
			$checked['type'] = 'application/json';
		}
		return $checked;
	},
	10,
	5
);
