<?php
/**
 * Plugin Name:       Masar Timeline
 * Description:       An interactive timeline from one JSON file: a block and a shortcode, with a dated list for search engines and for readers without JavaScript.
 * Version:           {{version}}
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT OR Apache-2.0
 * Text Domain:       masar
 * Domain Path:       /languages
 *
 * @package Masar
 */

defined( 'ABSPATH' ) || exit;

define( 'MASAR_VERSION', '{{version}}' );
define( 'MASAR_FILE', __FILE__ );

require __DIR__ . '/includes/languages.php';
require __DIR__ . '/includes/attributes.php';
require __DIR__ . '/includes/text.php';
require __DIR__ . '/includes/dates.php';
require __DIR__ . '/includes/source.php';
require __DIR__ . '/includes/json.php';
require __DIR__ . '/includes/outline.php';
require __DIR__ . '/includes/list.php';
require __DIR__ . '/includes/structured-data.php';
require __DIR__ . '/includes/script.php';
require __DIR__ . '/includes/timeline.php';
require __DIR__ . '/includes/editor.php';
require __DIR__ . '/includes/uploads.php';
