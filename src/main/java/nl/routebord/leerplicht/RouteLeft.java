package nl.routebord.leerplicht;

/** Why a route of MAS is left. */
public enum RouteLeft {

	BACK_AT_SCHOOL, HELP_TAKES_OVER, NO_EFFECT, REFUSED, NOT_FITTING, MOVED_AWAY

}
