/// Fills a demo site with scans that look lived in.
@NullMarked
package coop.meent.compass.demo;

import org.jspecify.annotations.NullMarked;
