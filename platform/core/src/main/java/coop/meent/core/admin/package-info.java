/// Administration: what the team that runs the site sees and switches.
@NullMarked
package coop.meent.core.admin;

import org.jspecify.annotations.NullMarked;
