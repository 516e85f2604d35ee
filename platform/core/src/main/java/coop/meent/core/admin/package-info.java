/// Pages for the team that runs the site.
@NullMarked
package coop.meent.core.admin;

import org.jspecify.annotations.NullMarked;
