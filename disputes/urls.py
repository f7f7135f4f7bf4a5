"""Addresses of the site: public and permanent, but for the editors' desk."""

from django.contrib import admin
from django.urls import path

from disputes.views import about, claim, dispute, event, glossary, health, home, party, schema, system

urlpatterns = [
    path("", home.home, name="home"),
    # Each thing has a list and a page of its own.
    path("disputes/", dispute.dispute_list, name="dispute_list"),
    path("disputes/<slug:slug>/", dispute.dispute_detail, name="dispute_detail"),
    path("parties/", party.party_list, name="party_list"),
    path("parties/<slug:slug>/", party.party_detail, name="party_detail"),
    path("claims/", claim.claim_list, name="claim_list"),
    path("claims/<slug:slug>/<int:number>/", claim.claim_detail, name="claim_detail"),
    path("systems/", system.system_list, name="system_list"),
    path("systems/<slug:slug>/", system.system_detail, name="system_detail"),
    path("timeline/", event.timeline, name="timeline"),
    # What the record is.
    path("glossary/", glossary.glossary, name="glossary"),
    path("about/", about.about, name="about"),
    path("schema/dispute-1.json", schema.dispute_schema, name="dispute_schema"),
    # For editors and for machines that watch.
    path("admin/", admin.site.urls),
    path("health/", health.health, name="health"),
]

handler400 = "disputes.views.errors.bad_request"
handler403 = "disputes.views.errors.forbidden"
handler404 = "disputes.views.errors.not_found"
handler500 = "disputes.views.errors.server_error"
