package coop.meent.core.people;

import io.javalin.http.Context;
import java.util.function.Function;
import java.util.function.Predicate;

/// What the web knows of whoever is at the other end of the line.
///
/// @param address to count attempts by; not a proxy's
/// @param secure whether the line is encrypted, so that the cookie may insist on it
public record Caller(Function<Context, String> address, Predicate<Context> secure) {}
