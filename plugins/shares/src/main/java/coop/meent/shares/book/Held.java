package coop.meent.shares.book;

/// What one holder has of one class.
public record Held(long holder, int shareClass, Amount amount) {}
