//! The host page's side: mounting, attributes, methods and the only place that dispatches events.
//! Drawing does not belong here.
