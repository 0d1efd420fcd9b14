<?php
// Installs the plugin as "Upload Plugin" does, uploads feeds, and writes the posts of the tests:
// php posts.php SITE ZIP REPOSITORY
list( , $masar_site, $masar_zip, $masar_repository ) = $argv;
// Command lines have no request.
$_SERVER += array( 'HTTP_HOST' => 'localhost', 'REQUEST_URI' => '/', 'SERVER_PROTOCOL' => 'HTTP/1.1' );
require $masar_site . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/admin.php';
require ABSPATH . 'wp-admin/includes/class-wp-upgrader.php';
wp_set_current_user( 1 );

/** Ends with a message if a step failed. */
function masar_check( $result, $what ) {
	if ( ! $result || is_wp_error( $result ) ) {
		fwrite( STDERR, "$what: " . ( is_wp_error( $result ) ? $result->get_error_message() : 'failed' ) . "\n" );
		exit( 1 );
	}
	return $result;
}

$masar_upgrader = new Plugin_Upgrader( new WP_Ajax_Upgrader_Skin() );
masar_check( $masar_upgrader->install( $masar_zip ), 'the zip is not installed' );
masar_check( null === activate_plugin( 'masar/masar.php' ), 'the plugin is not activated' );

/** Uploads a file to the media library, and returns its address. */
function masar_upload( $name, $content ) {
	$file = wp_tempnam( $name );
	file_put_contents( $file, $content );
	$uploaded = array( 'name' => $name, 'tmp_name' => $file );
	return wp_get_attachment_url( masar_check( media_handle_sideload( $uploaded ), "$name is not uploaded" ) );
}

/** Writes a post. */
function masar_post( $slug, $content ) {
	$post = array( 'post_name' => $slug, 'post_title' => $slug, 'post_content' => wp_slash( $content ), 'post_status' => 'publish' );
	masar_check( wp_insert_post( $post, true ), "the post $slug is not written" );
}

/** Returns the block with these attributes. */
function masar_block( $attributes ) {
	return '<!-- wp:masar/timeline ' . serialize_block_attributes( $attributes ) . ' /-->';
}

$masar_feed     = file_get_contents( "$masar_repository/www/feeds/partnership.json" );
$masar_payloads = json_decode( file_get_contents( "$masar_repository/tests/pages/injection/payloads.json" ) );
array_push( $masar_payloads, '[masar feed="/feed.json"]', '[embed]javascript:alert(1)[/embed]', '"><img onerror=alert(1) src=x>', 'javascript:alert(1)' );
$masar_events = array();
foreach ( $masar_payloads as $masar_index => $masar_payload ) {
	$masar_events[] = array(
		'id'      => $masar_payload,
		'date'    => 1900 + $masar_index % 100 . '-01-01',
		'title'   => array( 'en' => $masar_payload, $masar_payload => $masar_payload ),
		'summary' => $masar_payload,
		'place'   => array( 'name' => $masar_payload ),
		'links'   => array( array( 'href' => $masar_payload, 'title' => $masar_payload ), array( 'href' => "https://example.org/$masar_payload", 'title' => 'x' ) ),
	);
	$masar_events[] = array( 'date' => $masar_payload, 'title' => $masar_payload );
}
$masar_hostile = array( 'masar' => 1, 'title' => '</script><script>alert(1)</script>', 'languages' => array( 'en', '"><script>' ), 'events' => $masar_events );

file_put_contents( "$masar_site/feed.json", $masar_feed );
// The browser would report that it is missing.
file_put_contents( "$masar_site/favicon.ico", '' );
file_put_contents( "$masar_site/wp-content/secret.json", $masar_feed );
$masar_uploaded = masar_upload( 'partnership.json', $masar_feed );
$masar_injected = masar_upload( 'hostile.json', wp_json_encode( $masar_hostile ) );
$masar_deep     = masar_upload( 'deep.json', str_repeat( '[', 3000000 ) );

masar_post( 'block', masar_block( array( 'feed' => $masar_uploaded, 'view' => 'story', 'align' => 'wide' ) ) );
masar_post( 'shortcode', '<p>Before</p>[masar feed="/feed.json" lang="fr" view="table" height="300" controls="views search"]<p>After</p>' );
masar_post( 'hostile', masar_block( array( 'feed' => $masar_injected ) ) . '[masar feed="' . $masar_injected . '"]' );
masar_post( 'twice', masar_block( array( 'feed' => $masar_uploaded ) ) . masar_block( array( 'feed' => $masar_uploaded, 'lang' => 'ar' ) ) );
masar_post( 'missing', masar_block( array( 'feed' => home_url( '/none.json' ) ) ) );
masar_post( 'outside', masar_block( array( 'feed' => wp_get_upload_dir()['baseurl'] . '/../secret.json' ) ) );
masar_post( 'deep', masar_block( array( 'feed' => $masar_deep ) ) );
masar_post( 'attributes', masar_block( array( 'feed' => 'javascript:alert(1)' ) ) . masar_block( array( 'feed' => $masar_uploaded, 'view' => '" onload="alert(1)', 'height' => '1px;position:fixed' ) ) );
masar_post( 'none', '<!-- wp:paragraph --><p>No timeline.</p><!-- /wp:paragraph -->' );
