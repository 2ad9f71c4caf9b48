package nl.routebord.web.settings;

/** What an administrator types about a day equated with a holiday. */
record HolidayForm(String day, String decree) {

	HolidayForm {
		day = (day != null) ? day : "";
		decree = (decree != null) ? decree : "";
	}

	static HolidayForm empty() {
		return new HolidayForm("", "");
	}

}
