<?php
// Installs WordPress into a new database: php install.php SITE
$masar_until = time() + 60;
mysqli_report( MYSQLI_REPORT_OFF );
while ( true ) {
	$masar_database = @mysqli_connect( 'localhost', 'root', '', '', 0, getenv( 'MASAR_DATABASE' ) );
	if ( $masar_database || time() > $masar_until ) {
		break;
	}
	// The database server is starting.
	usleep( 100000 );
}
if ( ! $masar_database ) {
	fwrite( STDERR, 'the database does not answer: ' . mysqli_connect_error() . "\n" );
	exit( 1 );
}
mysqli_query( $masar_database, 'CREATE DATABASE wordpress' );

define( 'WP_INSTALLING', true );
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'Masar', 'admin', 'admin@example.org', true, '', 'password' );
