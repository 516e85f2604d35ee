package coop.meent.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks what the platform implements and a plugin only calls.
///
/// Such an interface may gain methods in a minor version, which breaks nobody who calls it. An
/// interface without this mark is one that plugins implement: it only ever gains methods that have
/// a default.
///
/// @since 1.0
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Provided {}
