package coop.meent.sharing.bookings;

import coop.meent.sharing.times.Packing;
import coop.meent.sharing.times.Span;
import coop.meent.sharing.times.Wish;

/// A wish for which there is a place.
///
/// @param occupied with the buffers
/// @param place which units it gets, and who makes room for it
record Plan(Wish wish, Span occupied, Packing.Place place) {}
