//! Yew components, one file a part, its style sheet beside it; one reducer holds what the visitor
//! chose. The host page and the network do not belong here.
