package coop.meent.core.search;

/// A document that somebody who is still typing may be looking for.
public record Suggestion(String type, String id, String title, String url) {}
