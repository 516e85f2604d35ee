package coop.meent.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks what is being tried: it may change or go in any version, without the major number moving.
///
/// Use it, tell us how it was, and expect to build your plugin again. What loses this mark is part
/// of the promise from then on, and nothing that was promised ever gets it. It marks a type with
/// all that is nested in it, or one method.
///
/// @since 1.0
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Experimental {}
