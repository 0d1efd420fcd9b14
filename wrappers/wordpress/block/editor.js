/**
 * The block in the editor: its settings, and a real timeline as its preview. Written without a build step.
 */
( function ( wp, places ) {
	const { createElement: el, Fragment, useEffect, useState } = wp.element;
	const { __ } = wp.i18n;
	const { InspectorControls, MediaUpload, MediaUploadCheck, useBlockProps } = wp.blockEditor;
	const { BaseControl, Button, CheckboxControl, Disabled, PanelBody, Placeholder, SelectControl, TextControl } = wp.components;

	/** The controls of visitors, with the words for them in the attribute `controls`. */
	const controls = () => ( {
		views: __( 'Views', 'masar' ),
		search: __( 'Search', 'masar' ),
		filters: __( 'Further filters', 'masar' ),
		chips: __( 'Themes', 'masar' ),
		zoom: __( 'Zoom', 'masar' ),
		overview: __( 'Overview', 'masar' ),
		legend: __( 'Legend', 'masar' ),
		fullscreen: __( 'Full screen', 'masar' ),
		download: __( 'Download', 'masar' ),
		languages: __( 'Languages', 'masar' ),
		easy: __( 'Easy-to-read texts', 'masar' ),
	} );

	/** The settings with a fixed set of values. An empty value is the default of the timeline. */
	const choices = () => ( {
		lang: [ __( 'Language', 'masar' ), {
			'': __( 'Language of the page', 'masar' ),
			ar: 'العربية',
			zgh: 'ⵜⴰⵎⴰⵣⵉⵖⵜ',
			fr: 'Français',
			en: 'English',
			es: 'Español',
		} ],
		view: [ __( 'View', 'masar' ), {
			'': __( 'Automatic', 'masar' ),
			axis: __( 'Axis', 'masar' ),
			story: __( 'Story', 'masar' ),
			table: __( 'Table', 'masar' ),
		} ],
		theme: [ __( 'Colours', 'masar' ), {
			'': __( 'Those of the page', 'masar' ),
			light: __( 'Light', 'masar' ),
			dark: __( 'Dark', 'masar' ),
		} ],
		calendar: [ __( 'Calendar', 'masar' ), {
			'': __( 'Gregorian', 'masar' ),
			'islamic-umalqura': __( 'Gregorian and Hijri (Umm al-Qura)', 'masar' ),
		} ],
	} );

	/** The field for the address of the feed, and the button that opens the media library. */
	function Feed( { attributes, setAttributes } ) {
		// The address is set when it is complete: the preview takes the place of the first field.
		const [ typed, setTyped ] = useState( attributes.feed );
		useEffect( () => setTyped( attributes.feed ), [ attributes.feed ] );
		const finish = () => setAttributes( { feed: typed.trim() } );
		const choose = ( { open } ) =>
			el( Button, { variant: 'secondary', onClick: open }, __( 'Choose from the media library', 'masar' ) );
		return el( Fragment, null,
			el( TextControl, {
				label: __( 'Address of the feed', 'masar' ),
				help: __( 'A JSON or CSV file on this site or on another one that allows it. If this site refuses the upload, enter an address.', 'masar' ),
				inputMode: 'url',
				value: typed,
				onChange: setTyped,
				onBlur: finish,
				onKeyDown: ( { key } ) => key === 'Enter' && finish(),
			} ),
			// It has the space of a field below it.
			el( MediaUploadCheck, null, el( BaseControl, null, el( MediaUpload, {
				allowedTypes: [ 'application/json', 'text/csv' ],
				onSelect: ( { url } ) => setAttributes( { feed: url } ),
				render: choose,
			} ) ) )
		);
	}

	/** The checkboxes of the controls. All of them together are the default. */
	function Controls( { attributes, setAttributes } ) {
		const names = controls();
		const all = Object.keys( names );
		const chosen = attributes.controls === '' ? all : attributes.controls.split( ' ' );
		const change = ( name, isChosen ) => {
			const now = all.filter( ( it ) => ( it === name ? isChosen : chosen.includes( it ) ) );
			const isAll = now.length === all.length;
			setAttributes( { controls: isAll ? '' : now.join( ' ' ) || 'none' } );
		};
		return all.map( ( name ) => el( CheckboxControl, {
			key: name,
			label: names[ name ],
			checked: chosen.includes( name ),
			onChange: ( isChosen ) => change( name, isChosen ),
		} ) );
	}

	function Settings( props ) {
		const { attributes, setAttributes } = props;
		const selects = Object.entries( choices() ).map( ( [ name, [ label, values ] ] ) => el( SelectControl, {
			key: name,
			label,
			value: attributes[ name ],
			options: Object.entries( values ).map( ( [ value, text ] ) => ( { value, label: text } ) ),
			onChange: ( value ) => setAttributes( { [ name ]: value } ),
		} ) );
		return el( InspectorControls, null,
			el( PanelBody, { title: __( 'Timeline', 'masar' ) },
				el( Feed, props ),
				selects,
				el( TextControl, {
					label: __( 'Minimum height', 'masar' ),
					help: __( 'A number of pixels, or a length such as 40rem. Empty: the height of the content.', 'masar' ),
					value: attributes.height,
					onChange: ( height ) => setAttributes( { height } ),
				} )
			),
			el( PanelBody, { title: __( 'Controls for visitors', 'masar' ), initialOpen: false }, el( Controls, props ) )
		);
	}

	/** The address as the server reads it: relative to the site, not to the editor. */
	const resolved = ( feed ) => {
		try {
			return new URL( feed, places.home ).href;
		} catch {
			return undefined;
		}
	};

	/** A real timeline. It does not change the address of the editor, and a click selects the block. */
	function Preview( { attributes } ) {
		const set = Object.entries( attributes ).filter( ( [ name, value ] ) => value && name in choices() );
		return el( Disabled, null, el( 'masar-timeline', {
			...Object.fromEntries( set ),
			feed: resolved( attributes.feed ),
			height: attributes.height || undefined,
			controls: attributes.controls || undefined,
			base: places.base,
			link: 'none',
		} ) );
	}

	function Edit( props ) {
		const start = el( Placeholder, {
			icon: 'chart-bar',
			label: __( 'Timeline', 'masar' ),
			instructions: __( 'Which file contains the events?', 'masar' ),
		}, el( 'div', null, el( Feed, props ) ) );
		return el( 'div', useBlockProps(),
			el( Settings, props ),
			props.attributes.feed ? el( Preview, props ) : start
		);
	}

	const names = [ 'feed', 'lang', 'view', 'theme', 'calendar', 'height', 'controls' ];
	const fromShortcode = names.map( ( name ) => [ name, {
		type: 'string',
		shortcode: ( { named } ) => named[ name ] || '',
	} ] );

	wp.blocks.registerBlockType( 'masar/timeline', {
		edit: Edit,
		// The server renders the block.
		save: () => null,
		transforms: {
			from: [ { type: 'shortcode', tag: 'masar', attributes: Object.fromEntries( fromShortcode ) } ],
		},
	} );
} )( window.wp, window.masarEditor );
