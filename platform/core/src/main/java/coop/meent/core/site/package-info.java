/// Pages that are the platform's own: home, search, my page, organisations; files and health beside
/// them.
@NullMarked
package coop.meent.core.site;

import org.jspecify.annotations.NullMarked;
