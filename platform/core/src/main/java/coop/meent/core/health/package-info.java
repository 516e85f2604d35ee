/// How the installation is: what the operator's `doctor` looks at, and the figures for a monitor.
@NullMarked
package coop.meent.core.health;

import org.jspecify.annotations.NullMarked;
