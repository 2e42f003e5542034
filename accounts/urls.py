"""Addresses of accounts beside allauth's own."""

from __future__ import annotations

from django.urls import path

from accounts import views

urlpatterns = [
    path("staff/act-as/<uuid:user_id>/", views.user_act_as, name="user_act_as"),
    path("accounts/acting/stop/", views.user_stop_acting, name="user_stop_acting"),
]
