package coop.meent.soirees.questions;

/// How much is in a box.
///
/// @param waiting until the organiser has read them
record Glance(int open, int answered, int waiting) {
    public int all() {
        return open + answered;
    }
}
