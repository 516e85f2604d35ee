/// The papers of a register, as PDF files: a certificate of what one holder has, the statutory
/// extract with its nine items (WVV book 6), and certificates for everybody as a zip. An extract
/// that is too long for one answer is made part by part, in the same way
/// ([coop.meent.shares.papers.Batches]).
///
/// Every paper shows the register up to one entry, its [coop.meent.shares.papers.State], on one
/// day: what is read is bounded by that entry, so a list of a hundred thousand rows is one state
/// although it is read piece by piece. The checkpoint of that entry stands on it as a QR code, and
/// [coop.meent.shares.papers.CheckPages] tells anybody whether it is one of ours, without saying
/// anything of anybody.
@NullMarked
package coop.meent.shares.papers;

import org.jspecify.annotations.NullMarked;
