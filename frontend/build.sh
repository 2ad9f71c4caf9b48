#!/bin/sh
# Rebuilds everything under src/main/resources/static/vendor from the pinned npm packages.
# Run it after a change of package.json, or when a template starts to use a class of NL Design System
# that the purged stylesheet does not hold yet (VendorDriftTest and TemplateClassesTest say so).
# The result is committed; Maven never runs Node.
set -eu
cd "$(dirname "$0")"
npm ci --no-audit --no-fund
node build.mjs
