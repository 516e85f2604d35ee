/// What is worked out once, when a scan is closed, and kept without anybody's sheet.
@NullMarked
package coop.meent.compass.closing;

import org.jspecify.annotations.NullMarked;
