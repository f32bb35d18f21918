"""Channels: approval, activation, holds, who may publish, approved tools."""
