/// The program: command line, embedded PostgreSQL, start and stop.
@NullMarked
package coop.meent.app;

import org.jspecify.annotations.NullMarked;
