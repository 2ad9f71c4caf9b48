package nl.routebord.web.allocation;

import java.time.LocalDate;
import java.util.List;

import nl.routebord.allocation.AllocationDesk;
import nl.routebord.allocation.AllocationLine;
import nl.routebord.allocation.AllocationOverview;
import nl.routebord.allocation.LedgerLine;
import nl.routebord.allocation.UnchargedStay;
import nl.routebord.allocation.LineFilter;
import nl.routebord.allocation.WhatIf;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Slice;
import nl.routebord.tlv.FundingCategory;
import nl.routebord.web.Allowed;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same figures for a connected system. */
@RestController
@RequestMapping("/api/v1/allocation")
@Allowed({ Role.SWV_SECRETARIAT, Role.SWV_DECIDER })
class AllocationApi {

	private final AllocationDesk desk;

	AllocationApi(AllocationDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	AllocationOverview overview(@RequestParam(required = false) @Nullable LocalDate counted,
			@RequestParam(required = false) @Nullable Integer renewed,
			@RequestParam(required = false) @Nullable Integer used,
			@RequestParam(required = false) @Nullable Integer woken,
			@RequestParam(required = false) @Nullable Integer inflow,
			@RequestParam(required = false) @Nullable Integer percent, Actor actor) {
		return desk.overview(new WhatIf(counted, renewed, used, woken, inflow, percent), actor);
	}

	@GetMapping("/tlvs")
	Slice<AllocationLine> lines(@RequestParam(required = false) @Nullable LocalDate day,
			@RequestParam(required = false) @Nullable FundingCategory category,
			@RequestParam(required = false) LineFilter.@Nullable State state,
			@RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit,
			Actor actor) {
		return desk.lines(new LineFilter((day != null) ? day : desk.today(), category, state), cursor, limit, actor);
	}

	/** Stays that nobody is charged for yet. */
	@GetMapping("/uncharged-stays")
	List<UnchargedStay> uncharged(Actor actor) {
		return desk.uncharged(actor);
	}

	@GetMapping("/ledger")
	List<LedgerLine> ledger(@RequestParam(required = false) @Nullable LocalDate counted, Actor actor) {
		return desk.ledger((counted != null) ? counted : desk.counted(), actor);
	}

}
