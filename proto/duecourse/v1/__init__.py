"""The gRPC contract, version 1: code generated from the `.proto` files beside it."""
