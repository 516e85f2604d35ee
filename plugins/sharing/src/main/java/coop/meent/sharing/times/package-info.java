/// When something can be had: opening hours, buffers, and how bookings share numbered units. Pure
/// computation; whoever asks brings the bookings and the moment.
@NullMarked
package coop.meent.sharing.times;

import org.jspecify.annotations.NullMarked;
