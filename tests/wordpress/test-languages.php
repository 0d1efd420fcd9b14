<?php
// A plugin of the tests: `?locale=ar` shows a page as on a site in Arabic.
add_filter(
	'locale',
	function ( $locale ) {
		return preg_match( '~^[a-z]{2,3}(_[A-Z]{2})?$~D', $_GET['locale'] ?? '' ) ? $_GET['locale'] : $locale;
	}
);
