package nl.routebord.absence;

import nl.routebord.kernel.Slice;

/** The overview of children at home: how many there are, and a page of them. */
public record HomePage(HomeCounts counts, Slice<HomeRow> children) {
}
