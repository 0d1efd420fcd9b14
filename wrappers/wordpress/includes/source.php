<?php
/**
 * Gets the text of a feed: a file of the media library from the disk, any other by a request.
 *
 * @package Masar
 */

defined( 'ABSPATH' ) || exit;

/** The largest feed, in bytes. */
const MASAR_LARGEST_FEED = 16777216;

/** The longest wait for the server of a feed, in seconds: the first visitor after a change waits as long. */
const MASAR_PATIENCE = 3;

/**
 * Returns the file of an address below the uploads folder. Returns null for another address, and an error if there is no
 * such file.
 *
 * @param string $address An absolute address.
 * @return string|WP_Error|null
 */
function masar_uploaded_file( $address ) {
	$uploads = wp_get_upload_dir();
	$folder  = set_url_scheme( trailingslashit( $uploads['baseurl'] ), 'https' );
	$path    = strtok( set_url_scheme( $address, 'https' ), '?#' );
	if ( 0 !== strpos( $path, $folder ) ) {
		return null;
	}
	$name = rawurldecode( substr( $path, strlen( $folder ) ) );
	$root = realpath( $uploads['basedir'] );
	// A zero byte is an error of PHP itself.
	$file = $root && false === strpos( $name, "\0" ) ? realpath( $root . '/' . $name ) : false;
	// Other files in the uploads folder may be private.
	$is_feed = $file && 0 === strpos( $file, $root . DIRECTORY_SEPARATOR ) && preg_match( '~\.json$~iD', $file ) && is_file( $file );
	return $is_feed ? $file : new WP_Error( 'masar_no_file', 'the uploads folder has no such .json file', $address );
}

/**
 * Reads a file, if it is small enough.
 *
 * @param string $file The file.
 * @return string|WP_Error
 */
function masar_read_file( $file ) {
	if ( filesize( $file ) > MASAR_LARGEST_FEED ) {
		return new WP_Error( 'masar_feed_too_large', 'the feed is larger than 16 MiB', $file );
	}
	if ( filesize( $file ) > masar_free_memory() / 2 ) {
		return new WP_Error( 'masar_no_memory', 'the memory limit of PHP is too low for this feed', $file );
	}
	$text = is_readable( $file ) ? file_get_contents( $file ) : false;
	return false === $text ? new WP_Error( 'masar_file_unreadable', 'the file cannot be read', $file ) : $text;
}

/**
 * Requests a feed. Returns its text and its address after redirects.
 *
 * @param string $address An absolute address.
 * @return string[]|WP_Error
 */
function masar_request_feed( $address ) {
	$file = tempnam( get_temp_dir(), 'masar' );
	if ( ! $file ) {
		return new WP_Error( 'masar_no_temporary_file', 'there is no folder for temporary files', get_temp_dir() );
	}
	// "Safe" refuses addresses of the server's own network. The body goes to a file, since WordPress would decompress one
	// in memory without a limit.
	$response = wp_safe_remote_get(
		$address,
		array(
			'timeout'             => MASAR_PATIENCE,
			'redirection'         => 2,
			'stream'              => true,
			'filename'            => $file,
			'limit_response_size' => MASAR_LARGEST_FEED + 1,
			'headers'             => array( 'Accept' => 'application/json', 'Accept-Encoding' => 'identity' ),
		)
	);
	clearstatcache( true, $file );
	$text = is_wp_error( $response ) ? $response : masar_read_file( $file );
	unlink( $file );
	if ( is_wp_error( $text ) ) {
		return $text;
	}
	$status = wp_remote_retrieve_response_code( $response );
	if ( 200 !== $status ) {
		return new WP_Error( 'masar_feed_status', "the server of the feed responded with the status $status", $address );
	}
	$final = $response['http_response']->get_response_object()->url;
	return array( $text, $final ? $final : $address );
}

/**
 * Returns the text of a feed, and the address to which its links are relative.
 *
 * @param string $address An absolute address.
 * @return string[]|WP_Error
 */
function masar_feed_text( $address ) {
	$file = masar_uploaded_file( $address );
	if ( null === $file ) {
		return masar_request_feed( $address );
	}
	$text = is_wp_error( $file ) ? $file : masar_read_file( $file );
	return is_wp_error( $text ) ? $text : array( $text, $address );
}
