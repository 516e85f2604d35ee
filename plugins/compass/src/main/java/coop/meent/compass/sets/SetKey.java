package coop.meent.compass.sets;

/// A version of a set of questions.
public record SetKey(String id, int version) {}
