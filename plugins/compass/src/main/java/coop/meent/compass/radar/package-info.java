/// The drawing of the compass: seven axes, several series, and the same numbers for a table.
///
/// [Radar] is what is shown, [RadarDrawing] makes SVG of it and [RadarLines] a drawing for a paper.
/// Whoever sees no colours tells the series apart by their lines and marks; whoever sees nothing
/// has the table.
@NullMarked
package coop.meent.compass.radar;

import org.jspecify.annotations.NullMarked;
